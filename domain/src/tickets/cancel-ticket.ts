import type { Ticket } from '@baton/contract/http/tickets';
import { sqlOf } from '@baton/db';
import { actingPerson, managesTicket, ticketOperations } from '../access/index.ts';
import type { Context } from '../context.ts';
import { recordCommand } from '../engine/index.ts';
import type { CommandInput } from '../engine/index.ts';
import { DomainError } from '../errors.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import { findTicket } from './find-ticket.ts';
import { performSoon } from './perform-soon.ts';
import { readableTicket } from './readable-ticket.ts';
import { readCircumstances } from './ticket-circumstances.ts';
import type { TicketRecord } from './ticket-record.ts';

/** Message by which a process hears that its ticket is cancelled. */
const cancelMessage = 'ticket-cancelled';

/**
 * Cancels a ticket: by the requester before anybody else has handled it, by those who answer for it at any time.
 * The drawing ends it while it waits for the message, else its instance is deleted. Throws `ticket_not_found`,
 * `not_allowed`, `cancel_not_possible`; `engine_unavailable` when its process has not begun yet.
 */
export async function cancelTicket(
  ctx: Context,
  input: { number: string; reason: string },
): Promise<{ ticket: Ticket; settled: boolean }> {
  const record = await readableTicket(ctx, input.number);
  await assertMayCancel(ctx, record);
  const payload = (await listens(ctx, record)) ? byMessage(record) : byDeletion(record);
  const commandId = await ctx.db.transaction((tx) =>
    recordCommand(tx, {
      ...payload,
      ticketId: record.id,
      effect: { outcome: 'cancelled', audit: { kind: 'ticket_cancelled', reason: input.reason } },
      actor: ctx.actor,
    }),
  );
  await ctx.passPoint('cancel.recorded');
  const settled = await performSoon(ctx, commandId);
  return { ticket: await findTicket(ctx, input.number), settled };
}

async function assertMayCancel(ctx: Context, record: TicketRecord): Promise<void> {
  const person = actingPerson(ctx);
  const { handled } = await readCircumstances(ctx.db, person, record);
  const ended = record.endedAt !== null;
  if (ticketOperations(person, { ...record, ended, handled }).includes('cancel')) return;
  const tooLate = managesTicket(person, record) || record.requesterId === person.id;
  throw new DomainError(tooLate ? 'cancel_not_possible' : 'not_allowed', { number: record.number });
}

/** Whether the process waits for the message; another event of the ticket may have taken over for good. */
async function listens(ctx: Context, { versionId, processInstanceId }: TicketRecord): Promise<boolean> {
  const { model } = await loadTypeVersion(ctx.db, versionId);
  if (!model.receivedMessages.includes(cancelMessage)) return false;
  if (!processInstanceId) return true;
  const waiting = await sqlOf(ctx.db)`
    select from engine.act_ru_event_subscr
    where proc_inst_id_ = ${processInstanceId} and event_type_ = 'message' and event_name_ = ${cancelMessage}`;
  return waiting.length > 0;
}

type Way = Pick<CommandInput, 'kind' | 'payload'>;

function byMessage({ number, run }: TicketRecord): Way {
  const businessKey = run === 1 ? number : `${number}#${run}`;
  return { kind: 'correlate', payload: { messageName: cancelMessage, businessKey } };
}

function byDeletion({ processInstanceId }: TicketRecord): Way {
  if (!processInstanceId) throw new DomainError('engine_unavailable');
  return { kind: 'delete', payload: { processInstanceId, reason: 'cancelled' } };
}
