import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { starterType } from '../../features/design/starter/starter-type.ts';
import { measureAlike } from '../testing/measure-alike.ts';
import { openSimulation } from './open-simulation.ts';
import type { Simulation, SimulationNow } from './open-simulation.ts';

const names = { 'zh-CN': '访客登记', 'zh-TW': '訪客登記', en: 'Visitors' };
const { bpmn } = starterType({ key: 'visitor', prefix: 'VIS', name: names });
let simulation: Simulation;
let now: SimulationNow;

beforeEach(async () => {
  now = { waiting: [], forks: [], moving: false, ended: null };
  measureAlike();
  const box = document.createElement('div');
  document.body.append(box);
  simulation = openSimulation(
    box,
    () => 'en',
    (state) => (now = state),
  );
  simulation.setSpeed(1_000);
  await simulation.open(bpmn);
});

afterEach(() => {
  simulation.destroy();
  document.body.replaceChildren();
});

const waiting = () => now.waiting.filter(({ kind }) => kind === 'waits').map(({ id }) => id);
const goOn = (id: string) => now.waiting.find((place) => place.id === id)?.goOn();

test('a token waits where people work, and goes the way that was chosen', async () => {
  // given a token at the step
  await vi.waitFor(() => expect(now.waiting).toMatchObject([{ id: 'submitted', kind: 'begins' }]));
  expect(now.ended).toBeNull();
  goOn('submitted');
  await vi.waitFor(() => expect(waiting()).toEqual(['handle']));
  // when the second way is chosen
  expect(now.forks).toMatchObject([{ id: 'decide', ways: [{ taken: true }, { taken: false }] }]);
  simulation.turn('decide', 'decide_rejected');
  await vi.waitFor(() => expect(now.forks[0]?.ways.map(({ taken }) => taken)).toEqual([false, true]));
  goOn('handle');
  // then it ends there
  await vi.waitFor(() => expect(now).toMatchObject({ ended: 'Rejected', moving: false }));
  expect(waiting()).toEqual([]);
});

test('several tokens may be in one place, and starting over clears them away', async () => {
  await vi.waitFor(() => expect(now.waiting).toHaveLength(1));
  goOn('submitted');
  goOn('submitted');
  await vi.waitFor(() => expect(now.waiting.find(({ id }) => id === 'handle')?.tokens).toBe(2));
  simulation.restart();
  await vi.waitFor(() => expect(waiting()).toEqual([]));
  expect(now.ended).toBeNull();
});
