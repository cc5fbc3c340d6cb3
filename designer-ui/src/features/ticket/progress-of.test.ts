import type { Ticket } from '@baton/contract/http/tickets';
import type { UserTaskRow } from '@baton/contract/http/user-tasks';
import { expect, test } from 'vitest';
import { progressOf } from './progress-of.ts';

const person = (id: string) => ({ id, username: id, name: id, department: null });
const ticket = (more: Partial<Ticket> = {}) =>
  ({
    closedAt: null,
    assignees: [],
    steps: [],
    updatedAt: '2026-01-01T09:00:00Z',
    ...more,
  }) as unknown as Ticket;
const task = (id: string, at: string, assignee: string | null = null, state = 'open') =>
  ({
    id,
    state,
    createdAt: at,
    assignee: assignee === null ? null : person(assignee),
  }) as unknown as UserTaskRow;

test('my own turn comes before everybody else’s, whoever has waited longer', () => {
  const tasks = [task('a', '2026-01-01T08:00:00Z', 'lin'), task('b', '2026-01-01T09:00:00Z', 'guo')];
  expect(progressOf(ticket({ assignees: [person('lin')] }), tasks, 'guo')).toMatchObject({
    kind: 'yours',
    step: { id: 'b' },
  });
});

test('who has it, since the longest waiting step', () => {
  const tasks = [task('b', '2026-01-01T09:00:00Z', 'liu'), task('a', '2026-01-01T08:00:00Z', 'wang')];
  const progress = progressOf(ticket({ assignees: [person('wang'), person('liu')] }), tasks, 'guo');
  expect(progress).toMatchObject({ kind: 'staff', since: '2026-01-01T08:00:00Z' });
  expect(progress.people.map(({ id }) => id)).toEqual(['wang', 'liu']);
});

test('an unclaimed step waits; between two steps the ticket moves; an ended one has ended', () => {
  expect(progressOf(ticket(), [task('a', '2026-01-01T08:00:00Z')], 'guo').kind).toBe('waiting');
  expect(progressOf(ticket(), [task('a', '2026-01-01T08:00:00Z', 'lin', 'completed')], 'guo').kind).toBe(
    'moving',
  );
  expect(progressOf(ticket({ closedAt: '2026-01-02T00:00:00Z' }), [], 'guo')).toMatchObject({
    kind: 'ended',
    since: '2026-01-02T00:00:00Z',
  });
});
