import { sqlOf } from '@baton/db';
import type { Sql, Transaction } from '@baton/db';
import { ticketAudience } from '../../access/index.ts';
import { appendLockedAuditEvent } from '../../audit/index.ts';
import type { Context } from '../../context.ts';
import { DomainError } from '../../errors.ts';
import { recordStreamEvents } from '../../stream/index.ts';
import { closeUnstarted } from '../projection/close-unstarted.ts';
import { projectInstance } from '../projection/project-instance.ts';
import type { CommandOutcome } from './command-effect.ts';
import { leaseMs, processIdentity } from './command-timing.ts';
import { giveUpCommand } from './give-up-command.ts';
import { lockTicket, pendingColumns } from './pending-command.ts';
import type { LockedTicket, PendingCommand } from './pending-command.ts';
import { performCommand } from './perform-command.ts';
import { readCommandOutcome } from './read-command-outcome.ts';
import { settleCommand } from './settle-command.ts';

/** Gives a parked command new attempts and performs it. Throws `engine_command_not_found`, `command_not_parked`. */
export async function retryCommand(ctx: Context, commandId: string): Promise<CommandOutcome> {
  const sql = sqlOf(ctx.db);
  const [reopened] = await sql`
    update engine_commands
    set state = 'open', attempts = 0, next_attempt_at = now(), lease_owner = ${processIdentity},
      lease_until = now() + ${leaseMs} * interval '1 ms'
    where id = ${commandId} and state = 'parked' returning id`;
  if (!reopened) throw await notParked(sql, commandId);
  await ctx.passPoint('retry.reopened');
  return await performCommand(ctx, commandId);
}

/**
 * Gives a parked command up and frees its user task; what was typed stays as the person's draft. A ticket whose
 * start is given up is cancelled: nothing else could end it. When the engine has carried the command out after all
 * it is settled instead. Throws `engine_command_not_found`, `command_not_parked`.
 */
export async function discardCommand(ctx: Context, commandId: string): Promise<CommandOutcome> {
  const instanceId = await ctx.db.transaction(async (tx) => {
    const sql = sqlOf(tx);
    const command = await findParked(sql, commandId);
    const ticket = command && (await lockTicket(sql, command.ticketId));
    const parked = ticket && (await findParked(sql, commandId));
    if (!ticket || !parked) throw await notParked(sql, commandId);
    const exception = { type: 'Discarded', code: 0, message: parked.lastError ?? '' };
    const end = { state: 'discarded', reason: null, exception, actor: ctx.actor } as const;
    const discarded = await giveUpCommand(sql, ticket, parked, end);
    await ctx.passPoint('discard.given-up');
    if (!discarded) await settleCommand(sql, ticket, parked);
    else if (parked.kind === 'start') await cancelUnstarted(ctx, tx, ticket, commandId);
    return parked.processInstanceId;
  });
  await ctx.passPoint('discard.committed');
  if (instanceId) await projectInstance(ctx, instanceId);
  return await readCommandOutcome(sqlOf(ctx.db), commandId);
}

async function cancelUnstarted(
  ctx: Context,
  tx: Transaction,
  ticket: LockedTicket,
  commandId: string,
): Promise<void> {
  const sql = sqlOf(tx);
  await closeUnstarted(sql, ticket.id);
  await appendLockedAuditEvent(sql, {
    kind: 'ticket_cancelled',
    actor: ctx.actor,
    ticketId: ticket.id,
    source: `start-discarded:${commandId}`,
    at: new Date(),
  });
  const audience = await ticketAudience(tx, ticket.id);
  await recordStreamEvents(tx, [
    {
      ...{ kind: 'ticket', id: ticket.number, ticketNumber: ticket.number },
      ...{ audienceBefore: audience, audienceAfter: audience },
    },
  ]);
}

type ParkedCommand = PendingCommand & {
  ticketId: string;
  processInstanceId: string | null;
  lastError: string | null;
};

async function findParked(sql: Sql, commandId: string): Promise<ParkedCommand | null> {
  const [command] = await sql<ParkedCommand[]>`
    select ${pendingColumns(sql)}, false as proven, false as overtaken,
      c.ticket_id as "ticketId", c.last_error as "lastError",
      (select process_instance_id from ticket_states s where s.ticket_id = c.ticket_id)
        as "processInstanceId"
    from engine_commands c where c.id = ${commandId} and c.state = 'parked'`;
  return command ?? null;
}

async function notParked(sql: Sql, commandId: string): Promise<DomainError> {
  await readCommandOutcome(sql, commandId);
  return new DomainError('command_not_parked', { id: commandId });
}
