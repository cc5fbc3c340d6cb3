import type { Ticket } from '@baton/contract/http/tickets';
import { tickets } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { actOnce } from '../idempotency/index.ts';
import { startableVersion } from '../ticket-types/index.ts';
import { completeStartStep } from './complete-start-step.ts';
import { performWithin } from './perform-soon.ts';
import { recordTicket } from './record-ticket.ts';
import type { RecordedTicket } from './record-ticket.ts';
import { recordedTicketView } from './recorded-ticket-view.ts';
import { startData } from './start-data.ts';
import { selectTickets } from './ticket-record.ts';
import { ticketView } from './ticket-view.ts';

export interface TicketInput {
  /** Key of the type. */
  ticketType: string;
  /** The start form as filled in. */
  data: Record<string, unknown>;
  idempotencyKey?: string | undefined;
}

/** How long the answer waits for the engine; the ticket is recorded either way. */
const patienceMs = 2_000;

/**
 * Records a ticket and starts its process: 待辦 before the engine has it. Once recorded it never fails; the relay
 * goes on with what the engine could not take. Throws `ticket_type_not_found`, `type_not_startable`,
 * `validation_failed`, `idempotency_key_reused`.
 */
export async function createTicket(ctx: Context, input: TicketInput): Promise<Ticket> {
  const { ticketType, data, idempotencyKey } = input;
  const request = { key: idempotencyKey, operationId: 'createTicket', content: { ticketType, data } };
  let recorded: RecordedTicket | undefined;
  const { subjectId } = await actOnce(ctx, request, async (remember) => {
    const version = await startableVersion(ctx, ticketType);
    recorded = await recordTicket(ctx, version, await startData(ctx, version, data), remember);
    return recorded.record.id;
  });
  if (recorded) await start(ctx, recorded);
  try {
    return await viewOf(ctx, subjectId);
  } catch (error) {
    if (!recorded) throw error;
    ctx.log.warn({ err: error, ticket: recorded.record.number }, 'a new ticket is shown from memory');
    return recordedTicketView(ctx, recorded);
  }
}

async function start(ctx: Context, recorded: RecordedTicket): Promise<void> {
  await ctx.passPoint('ticket.recorded');
  const { state } = await performWithin(ctx, recorded.commandId, patienceMs);
  if (state === 'done' && recorded.version.model.startStep !== null) await completeStartStep(ctx, recorded);
}

async function viewOf(ctx: Context, ticketId: string): Promise<Ticket> {
  const [record] = await selectTickets(ctx.db).where(eq(tickets.id, ticketId));
  if (!record) throw new Error(`The ticket ${ticketId} that was just recorded is not there.`);
  return await ticketView(ctx, record);
}
