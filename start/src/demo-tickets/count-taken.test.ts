import type { DemoStep } from '@baton/bpmn-templates';
import type { TicketEvent } from '@baton/contract/http/tickets';
import { expect, test } from 'vitest';
import { countTaken } from './count-taken.ts';

const steps: DemoStep[] = [
  { by: 'lin', do: 'complete', step: 'handle', outcome: 'transfer' },
  { by: 'chen', do: 'complete', step: 'review', outcome: 'refuse', reason: 'no' },
  { by: 'lin', do: 'complete', step: 'handle', outcome: 'transfer' },
  { by: 'lin', do: 'comment', text: 'again' },
];

function event(kind: string, username: string, step?: string, outcome?: string): TicketEvent {
  return {
    ...{ id: '1', kind, at: '', person: null, reason: null, facts: {} },
    actor: { id: username, username, name: username, department: null },
    step: step ? { id: step, name: {} } : null,
    outcome: outcome ? { key: outcome, name: {} } : null,
  };
}

test('a story is at its first step that has not happened', () => {
  const history = [
    event('ticket_created', 'guo', 'submitted'),
    event('task_claimed', 'lin', 'handle'),
    event('task_completed', 'lin', 'handle', 'transfer'),
  ];
  expect(countTaken(steps, [])).toBe(0);
  expect(countTaken(steps, history)).toBe(1);
  expect(countTaken(steps, [...history, event('task_completed', 'chen', 'review', 'refuse')])).toBe(2);
});

test('what somebody else did, or otherwise, is none of its steps', () => {
  expect(countTaken(steps, [event('task_completed', 'xu', 'handle', 'transfer')])).toBe(0);
  expect(countTaken(steps, [event('task_completed', 'lin', 'handle', 'resolve')])).toBe(0);
  expect(countTaken(steps, [event('task_completed', 'chen', 'review', 'refuse')])).toBe(0);
});
