import type { TrackedTicket } from '@baton/contract/http/tracking';
import type { ProcessModel } from '../process/index.ts';
import { milestones } from '../tickets/index.ts';
import type { TicketRecord } from '../tickets/index.ts';

/** Of a ticket that went round and round, the last so many are told. */
const atMost = 30;

/** Submitted, the steps it came to, and its end; oldest first. What timers and workers did stays inside. */
export function trackedMilestones(
  record: Pick<TicketRecord, 'id' | 'createdAt' | 'endedAt' | 'outcome'>,
  activities: Parameters<typeof milestones>[0],
  { elements }: Pick<ProcessModel, 'elements'>,
): TrackedTicket['milestones'] {
  const steps = milestones(activities, record, new Map())
    .filter(({ kind }) => kind === 'step_opened')
    .map(({ at, stepId }) => ({
      kind: 'step' as const,
      step: elements[stepId ?? '']?.name ?? null,
      at: at.toISOString(),
    }));
  const submitted = { kind: 'submitted' as const, step: null, at: record.createdAt.toISOString() };
  const { endedAt } = record;
  const ended = endedAt ? [{ kind: 'ended' as const, step: null, at: endedAt.toISOString() }] : [];
  return [submitted, ...steps.slice(-atMost), ...ended];
}
