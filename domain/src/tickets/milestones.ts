import type { activityLog } from '@baton/db/schema';
import type { TicketRecord } from './ticket-record.ts';

type Activity = typeof activityLog.$inferSelect;

/** Something the engine's history tells that nobody recorded. */
export interface Milestone {
  id: string;
  kind:
    | 'step_opened'
    | 'step_cancelled'
    | 'signer_released'
    | 'countersign_decided'
    | 'event_fired'
    | 'ticket_ended';
  at: Date;
  actorId: null;
  personId: string | null;
  stepId: string | null;
  outcome: string | null;
  reason: null;
  facts: Record<string, unknown>;
}

/**
 * Steps opened and cancelled, boundary events that fired, and the end of a ticket. `signing` are the user tasks of
 * steps of several people: one that was cancelled is a signer who was no longer needed.
 */
export function milestones(
  activities: readonly Activity[],
  { id, endedAt, outcome }: Pick<TicketRecord, 'id' | 'endedAt' | 'outcome'>,
  assignees: ReadonlyMap<string, string | null>,
  signing: ReadonlySet<string> = new Set(),
): Milestone[] {
  const found = activities.flatMap((activity) => ofActivity(activity, assignees, signing));
  if (endedAt) found.push(milestone(`${id}:ended`, 'ticket_ended', endedAt, { outcome }));
  return found;
}

function ofActivity(
  activity: Activity,
  assignees: ReadonlyMap<string, string | null>,
  signing: ReadonlySet<string>,
): Milestone[] {
  const { id, elementId, elementType, startedAt, endedAt, cancelled, userTaskId } = activity;
  if (elementType.startsWith('boundary') && endedAt && !cancelled) {
    return [milestone(`${id}:fired`, 'event_fired', endedAt, { stepId: elementId })];
  }
  if (elementType !== 'userTask') return [];
  const personId = assignees.get(userTaskId ?? '') ?? null;
  const opened = milestone(`${id}:opened`, 'step_opened', startedAt, { stepId: elementId, personId });
  if (!endedAt || !cancelled) return [opened];
  const kind = signing.has(userTaskId ?? '') ? 'signer_released' : 'step_cancelled';
  return [opened, milestone(`${id}:cancelled`, kind, endedAt, { stepId: elementId, personId })];
}

export function milestone(
  id: string,
  kind: Milestone['kind'],
  at: Date,
  more: Partial<Pick<Milestone, 'stepId' | 'personId' | 'outcome'>>,
): Milestone {
  const nothing = { actorId: null, personId: null, stepId: null, outcome: null, reason: null, facts: {} };
  return { ...nothing, id, kind, at, ...more };
}
