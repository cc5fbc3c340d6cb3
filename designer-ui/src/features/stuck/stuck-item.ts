import type { EndpointOutput } from '@baton/contract/endpoint';
import type { getStuck } from '@baton/contract/http/stuck';

export interface StuckItem {
  kind: 'engineIncident' | 'parkedCommand' | 'projectionFault' | 'withoutPeople';
  id: string;
  ticketNumber: string | null;
  /** What it is about: a command's kind, an element, a process instance. */
  subject: string;
  message: string | null;
  at: string | null;
  attempts: number | null;
  /** To discard it cancels its ticket, which never started. */
  endsTicket?: boolean;
  verbs: readonly ('retry' | 'discard')[];
}

export interface StuckGroup {
  kind: StuckItem['kind'];
  items: StuckItem[];
}

/** What does not move any more, sorted by what can be done about it. */
export function stuckGroups(stuck: EndpointOutput<typeof getStuck>): StuckGroup[] {
  return [
    {
      kind: 'engineIncident',
      items: stuck.engineIncidents.map(({ id, ticketNumber, elementId, message, at }) => ({
        ...{ kind: 'engineIncident' as const, id, ticketNumber, subject: elementId, message, at },
        ...{ attempts: null, verbs: ['retry'] as const },
      })),
    },
    {
      kind: 'parkedCommand',
      items: stuck.parkedCommands.map(({ id, ticketNumber, kind, lastError, createdAt, attempts }) => ({
        ...{ kind: 'parkedCommand' as const, id, ticketNumber, subject: kind, message: lastError },
        ...{ at: createdAt, attempts, verbs: ['retry', 'discard'] as const, endsTicket: kind === 'start' },
      })),
    },
    {
      kind: 'withoutPeople',
      items: stuck.userTasksWithoutPeople.map(({ userTaskId, ticketNumber, stepId }) => ({
        ...{ kind: 'withoutPeople' as const, id: userTaskId, ticketNumber, subject: stepId, message: null },
        ...{ at: null, attempts: null, verbs: [] },
      })),
    },
    {
      kind: 'projectionFault',
      items: stuck.projectionFaults.map(({ processInstanceId, message, attempts }) => ({
        ...{ kind: 'projectionFault' as const, id: processInstanceId, ticketNumber: null },
        ...{ subject: processInstanceId, message, at: null, attempts, verbs: [] },
      })),
    },
  ];
}
