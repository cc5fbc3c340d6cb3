import type { TicketStatus } from '@baton/contract/process/properties';
import { leafTypes } from './drawing.ts';
import type { ProcessModel } from './process-model.ts';

/**
 * The status a ticket has while these activities are open: any awaiting_transfer, else any transferred,
 * else pending. Never `done`: that is known only from the end of the run. Scopes and unknown ids count for nothing.
 */
export function statusOf(model: ProcessModel, openLeafActivityIds: Iterable<string>): TicketStatus {
  let status: TicketStatus = 'pending';
  for (const id of openLeafActivityIds) {
    const element = Object.hasOwn(model.elements, id) ? model.elements[id] : undefined;
    if (!element || !leafTypes.has(element.type)) continue;
    if (element.ticketStatus === 'awaiting_transfer') return 'awaiting_transfer';
    if (element.ticketStatus === 'transferred') status = 'transferred';
  }
  return status;
}
