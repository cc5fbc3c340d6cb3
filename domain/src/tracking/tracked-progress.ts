import type { TrackedTicket } from '@baton/contract/http/tracking';
import type { TicketRow } from '@baton/contract/http/tickets';
import type { ProcessModel } from '../process/index.ts';

interface OpenTask {
  stepId: string;
  assigneeId: string | null;
  createdAt: Date;
}

/** Whose turn it is, in words for outside: requester or staff, by department and never by name. */
export function trackedProgress(
  { requesterId }: { requesterId: string },
  row: Pick<TicketRow, 'closedAt' | 'updatedAt' | 'steps' | 'department'>,
  open: readonly OpenTask[],
  model: Pick<ProcessModel, 'elements'>,
): TrackedTicket['progress'] {
  if (row.closedAt) return { turn: 'ended', step: null, department: null, since: row.closedAt };
  const theirs = open.find(({ assigneeId }) => assigneeId === requesterId);
  const task = theirs ?? open[0];
  return {
    turn: turnOf(theirs !== undefined, open, row),
    step: (task ? model.elements[task.stepId]?.name : row.steps[0]?.name) ?? null,
    department: theirs ? null : (row.department?.name ?? null),
    since: task?.createdAt.toISOString() ?? row.updatedAt,
  };
}

function turnOf(
  theirs: boolean,
  open: readonly OpenTask[],
  { steps }: Pick<TicketRow, 'steps'>,
): TrackedTicket['progress']['turn'] {
  if (theirs) return 'requester';
  if (open.some(({ assigneeId }) => assigneeId !== null)) return 'staff';
  return open.length > 0 || steps.length > 0 ? 'waiting' : 'moving';
}
