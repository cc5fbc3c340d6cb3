import type { PersonRef } from '@baton/contract/http/people';
import type { Ticket } from '@baton/contract/http/tickets';
import type { UserTaskRow } from '@baton/contract/http/user-tasks';

/** Where a ticket is, for somebody who only wants to know who has it and since when. */
export interface Progress {
  kind: 'yours' | 'staff' | 'waiting' | 'moving' | 'ended';
  people: PersonRef[];
  /** The open step that has waited longest; null while none is open. */
  step: UserTaskRow | null;
  since: string;
}

/** Whose turn it is. `moving`: between two steps, nobody's turn for a moment. */
export function progressOf(ticket: Ticket, tasks: readonly UserTaskRow[], myId: string): Progress {
  if (ticket.closedAt) return { kind: 'ended', people: [], step: null, since: ticket.closedAt };
  const open = tasks
    .filter((task) => task.state === 'open')
    .sort((left, right) => left.createdAt.localeCompare(right.createdAt));
  const mine = open.find((task) => task.assignee?.id === myId);
  if (mine) return { kind: 'yours', people: [], step: mine, since: mine.createdAt };
  const [first] = open;
  const people = ticket.assignees.length > 0 ? ticket.assignees : assigneesOf(open);
  const since = first?.createdAt ?? ticket.updatedAt;
  if (people.length > 0) return { kind: 'staff', people, step: first ?? null, since };
  const waits = open.length > 0 || ticket.steps.length > 0;
  return { kind: waits ? 'waiting' : 'moving', people: [], step: first ?? null, since };
}

function assigneesOf(tasks: readonly UserTaskRow[]): PersonRef[] {
  const byId = new Map(tasks.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee] as const] : [])));
  return [...byId.values()];
}
