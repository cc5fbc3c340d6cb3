import type { Ticket } from '@baton/contract/http/tickets';
import type { Context } from '../context.ts';
import { readableTicket } from './readable-ticket.ts';
import { ticketView } from './ticket-view.ts';

/** One ticket as the acting person may see it. Throws `ticket_not_found`. */
export async function findTicket(ctx: Context, number: string): Promise<Ticket> {
  return await ticketView(ctx, await readableTicket(ctx, number));
}
