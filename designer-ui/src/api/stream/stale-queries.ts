import { streamEventNames } from '@baton/contract/http/stream';
import type { StreamEvent, StreamEventName } from '@baton/contract/http/stream';
import type { UserTask } from '@baton/contract/http/user-tasks';

/** What has to be fetched anew; `subject` narrows an operation to one thing, `everything` means all of it. */
export interface Stale {
  operations: { operationId: string; subject?: string }[];
  /** User tasks of this ticket show its data: they are stale whoever changed it. */
  ticketNumber?: string;
  everything?: true;
}

const lists = ['listUserTasks', 'countUserTasks', 'listTickets'].map((operationId) => ({ operationId }));

/** Which answers a stream event makes stale; null for an event this app does not know. */
export function staleBy(name: string, change: StreamEvent | null): Stale | null {
  if (!isKnown(name)) return null;
  if (name === 'reset') return { operations: [], everything: true };
  if (name === 'counts') return { operations: [{ operationId: 'countUserTasks' }] };
  if (name === 'message') return { operations: [{ operationId: 'listMessages' }] };
  const ticket = change?.ticketNumber ?? (change?.kind === 'ticket' ? change.id : undefined);
  const task = change?.kind === 'userTask' ? change.id : undefined;
  return {
    ...(ticket && { ticketNumber: ticket }),
    operations: [
      ...lists,
      ...(ticket ? aboutTicket(ticket) : []),
      ...(task ? [{ operationId: 'getUserTask', subject: task }] : []),
      { operationId: 'getStuck' },
    ],
  };
}

function aboutTicket(subject: string): Stale['operations'] {
  return ['getTicket', 'listTicketEvents', 'getTicketDiagram', 'listComments'].map((operationId) => ({
    operationId,
    subject,
  }));
}

function isKnown(name: string): name is StreamEventName {
  return (streamEventNames as readonly string[]).includes(name);
}

/** Whether a cached answer, named by its query key, is among what became stale. */
export function isStale(stale: Stale, queryKey: readonly unknown[], answer?: unknown): boolean {
  if (stale.everything) return queryKey[0] !== 'getAppSettings';
  const [operationId, ...inputs] = queryKey;
  if (operationId === 'getUserTask' && stale.ticketNumber !== undefined) {
    if ((answer as UserTask | undefined)?.ticket.number === stale.ticketNumber) return true;
  }
  const named = inputs.flatMap((input) => (typeof input === 'object' && input ? Object.values(input) : []));
  return stale.operations.some(
    (each) =>
      each.operationId === operationId && (each.subject === undefined || named.includes(each.subject)),
  );
}
