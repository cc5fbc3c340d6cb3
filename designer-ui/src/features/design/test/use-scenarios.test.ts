import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp, effectScope, shallowRef } from 'vue';
import type { App, EffectScope } from 'vue';
import { useScenarios } from './use-scenarios.ts';

const nothing = { flows: [], elements: [], missedFlows: [], missedElements: [] };
const resultOf = (scenario: string, passed: boolean): ScenarioResult => ({
  ...{ scenario, passed, runId: null, coverage: nothing },
  difference: passed ? null : { step: 1, what: 'status', expected: 'done', actual: 'pending' },
});
const scenario = (id: string) => ({ id, name: id, begin: { by: 'guo', data: {} }, steps: [] });
const declaration = { scenarios: [scenario('a'), scenario('b')] };

/** A server at the edge: what it has kept of the runs, and what it has run. */
let kept: { revision: number; scenarios: { id: string; result: ScenarioResult | null }[] };
let ran: string[] = [];
let failing = '';
let app: App;
let scope: EffectScope;
const revision = shallowRef(3);

beforeEach(() => {
  [ran, failing, revision.value] = [[], '', 3];
  kept = {
    revision: 3,
    scenarios: [
      { id: 'a', result: resultOf('a', true) },
      { id: 'b', result: null },
    ],
  };
  vi.stubGlobal('fetch', (_url: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') {
      const scenarios = kept.scenarios.map((one) => ({ ...one, name: one.id, at: null, person: null }));
      return Promise.resolve(Response.json({ ...kept, state: 'not_run', scenarios }));
    }
    const { scenario: id } = JSON.parse(String(init.body)) as { scenario: string };
    ran.push(id);
    if (id === failing) return Promise.resolve(new Response('{}', { status: 503 }));
    return Promise.resolve(Response.json(resultOf(id, true)));
  });
  app = createApp({});
  scope = effectScope();
  app.use(VueQueryPlugin, {
    queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  });
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

const opened = () => {
  const given = { key: 'car', revision: () => revision.value, declaration: () => declaration };
  const used = app.runWithContext(() => scope.run(() => useScenarios({ ...given, shown: () => true })));
  if (!used) throw new Error('no scope');
  return used;
};
const known = ({ results }: ReturnType<typeof opened>) =>
  [...results.value].map(([id, { passed }]) => [id, passed]);

test('what anybody ran on this content is known when it is opened', async () => {
  const proving = opened();
  await vi.waitFor(() => expect(known(proving)).toEqual([['a', true]]));
});

test('all run one after the other, each known as soon as it is done', async () => {
  const proving = opened();
  await vi.waitFor(() => expect(proving.proof.value).not.toBeNull());
  const done = proving.runAll();
  expect(proving.progress.value).toEqual({ done: 0, all: 2 });
  await done;
  expect(ran).toEqual(['a', 'b']);
  expect(known(proving)).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect([proving.progress.value, proving.running.value]).toEqual([null, null]);
});

test('what stops on the way leaves the rest as it was', async () => {
  const proving = opened();
  await vi.waitFor(() => expect(proving.proof.value).not.toBeNull());
  failing = 'b';
  await expect(proving.runAll()).rejects.toMatchObject({ status: 503 });
  expect(known(proving)).toEqual([['a', true]]);
  expect([proving.progress.value, proving.running.value]).toEqual([null, null]);
});

test('what was proven of another revision proves nothing of this one', async () => {
  const proving = opened();
  await vi.waitFor(() => expect(known(proving)).toEqual([['a', true]]));
  await proving.runOne('b');
  revision.value = 4;
  await vi.waitFor(() => expect(known(proving)).toEqual([]));
});
