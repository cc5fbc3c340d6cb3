import { statusOf } from '../../process/index.ts';
import type { ProcessModel } from '../../process/index.ts';
import type { InstanceFacts, TicketStateRow } from './instance-facts.ts';
import { openLeaves } from './open-leaves.ts';

/** Status, outcome and tokens of a ticket: a function of its instance and its drawing alone. */
export function ticketStateOf(ticketId: string, model: ProcessModel, facts: InstanceFacts): TicketStateRow {
  const leaves = openLeaves(model, facts.open);
  const ended = facts.endedAt !== null;
  return {
    ticket_id: ticketId,
    run: facts.run,
    process_instance_id: facts.id,
    status: ended
      ? 'done'
      : statusOf(
          model,
          leaves.map((leaf) => leaf.elementId),
        ),
    outcome: ended ? outcomeOf(model, facts) : null,
    leaves: ended ? [] : leaves,
    suspended: facts.state === 'SUSPENDED',
    started_at: facts.startedAt,
    ended_at: facts.endedAt,
  };
}

/** Of the last end reached that carries one; a deleted instance has its command's, else `cancelled`. */
function outcomeOf(model: ProcessModel, facts: InstanceFacts): string | null {
  if (facts.state === 'EXTERNALLY_TERMINATED') return facts.deletionOutcome ?? 'cancelled';
  for (const elementId of facts.ends) {
    const outcome = Object.hasOwn(model.elements, elementId)
      ? model.elements[elementId]?.ticketOutcome
      : undefined;
    if (outcome) return outcome;
  }
  return facts.state === 'COMPLETED' ? null : (facts.deletionOutcome ?? 'cancelled');
}
