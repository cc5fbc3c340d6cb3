import type { DemoStep } from '@baton/bpmn-templates';
import type { TicketEvent } from '@baton/contract/http/tickets';

const kinds: Record<DemoStep['do'], string | null> = {
  complete: 'task_completed',
  claim: 'task_claimed',
  assign: 'task_assigned',
  comment: 'comment_added',
  workNote: 'comment_added',
  cancel: 'ticket_cancelled',
  draft: null,
};

/** How many of the first steps have happened, by the ticket's own history; a draft leaves no trace there. */
export function countTaken(steps: readonly DemoStep[], events: readonly TicketEvent[]): number {
  let taken = 0;
  for (const event of events) {
    const step = steps[taken];
    if (step && isTrace(event, step)) taken += 1;
  }
  return taken;
}

function isTrace({ kind, actor, step: where, outcome }: TicketEvent, step: DemoStep): boolean {
  if (kind !== kinds[step.do] || actor?.username !== step.by) return false;
  if ('step' in step && where && where.id !== step.step) return false;
  return step.do !== 'complete' || step.outcome === undefined || outcome?.key === step.outcome;
}
