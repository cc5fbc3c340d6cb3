import { expect, test } from 'vitest';
import { stuckGroups } from './stuck-item.ts';

test('each kind offers only what can be done about it', () => {
  const at = '2026-01-01T00:00:00Z';
  const command = {
    kind: 'complete',
    userTaskId: 't',
    state: 'parked' as const,
    attempts: 8,
    lastError: 'x',
    createdAt: at,
  };
  const groups = stuckGroups({
    engineIncidents: [{ id: 'i', ticketNumber: 'INC-000001', elementId: 'notify', message: 'm', at }],
    parkedCommands: [{ id: 'c', ticketNumber: 'INC-000002', ...command }],
    projectionFaults: [{ processInstanceId: 'p', message: 'm', attempts: 2 }],
    userTasksWithoutPeople: [{ userTaskId: 't', ticketNumber: 'INC-000003', stepId: 'review' }],
    invariants: [],
  });
  expect(groups.map(({ kind, items }) => [kind, items[0]?.verbs])).toEqual([
    ['engineIncident', ['retry']],
    ['parkedCommand', ['retry', 'discard']],
    ['withoutPeople', []],
    ['projectionFault', []],
  ]);
});
