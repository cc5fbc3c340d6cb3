import { tickets } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import { actingPerson, ticketScope } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { selectTickets } from './ticket-record.ts';
import type { TicketRecord } from './ticket-record.ts';

/** The ticket of that number, if the acting person may see it. Throws `ticket_not_found` alike for none and not theirs. */
export async function readableTicket(ctx: Context, number: string): Promise<TicketRecord> {
  const scope = ticketScope(actingPerson(ctx));
  const [record] = await selectTickets(ctx.db).where(and(eq(tickets.number, number), scope));
  if (!record) throw new DomainError('ticket_not_found', { number });
  return record;
}
