import { expect, test } from 'vitest';
import { milestones } from './milestones.ts';

const at = (second: number) => new Date(second * 1000);
const activity = (elementType: string, more: object = {}) => ({
  ...{ id: 'a1', ticketId: 't', processInstanceId: 'p', elementId: 'step', elementType, userTaskId: 'u1' },
  ...{ startedAt: at(1), endedAt: null, cancelled: false },
  ...more,
});
const open = { id: 't', endedAt: null, outcome: null };
const kinds = (...args: Parameters<typeof milestones>) =>
  milestones(...args).map(({ kind, personId }) => [kind, personId]);

test('a user task tells when it opened and for whom', () => {
  expect(kinds([activity('userTask')], open, new Map([['u1', 'lin']]))).toEqual([['step_opened', 'lin']]);
});

test('one that ended without a completion tells that too', () => {
  const cancelled = activity('userTask', { endedAt: at(2), cancelled: true });
  expect(kinds([cancelled], open, new Map())).toEqual([
    ['step_opened', null],
    ['step_cancelled', null],
  ]);
});

test('a signer whose task was taken away is one who was no longer needed', () => {
  const cancelled = activity('userTask', { endedAt: at(2), cancelled: true });
  expect(kinds([cancelled], open, new Map([['u1', 'lin']]), new Set(['u1']))).toEqual([
    ['step_opened', 'lin'],
    ['signer_released', 'lin'],
  ]);
});

test('a boundary event tells only when it fired', () => {
  const fired = activity('boundaryMessage', { endedAt: at(2) });
  const notFired = activity('boundaryMessage', { endedAt: at(2), cancelled: true });
  expect(kinds([fired, notFired], open, new Map())).toEqual([['event_fired', null]]);
});

test('workers and gateways tell nothing here, the end of the ticket does', () => {
  const ended = { id: 't', endedAt: at(9), outcome: 'resolved' };
  const told = milestones([activity('serviceTask'), activity('exclusiveGateway')], ended, new Map());
  expect(told).toMatchObject([{ kind: 'ticket_ended', at: at(9), outcome: 'resolved' }]);
});
