import { sqlOf } from '@baton/db';
import type { Sql } from '@baton/db';
import type { ErrorCodeName } from '@baton/contract/error-codes';
import type { Context } from '../../context.ts';
import type { EngineException } from '../port/engine-port.ts';
import { giveUpCommand } from './give-up-command.ts';
import type { GivingUp } from './give-up-command.ts';
import type { LeasedCommand } from './lease-command.ts';
import { lockTicket } from './pending-command.ts';
import type { PendingCommand } from './pending-command.ts';

/**
 * Ends a command that a rival or an event of the process made impossible. What the same person had queued behind it
 * on that user task was meant to follow it and is refused with it.
 */
export async function refuseCommand(
  ctx: Context,
  command: LeasedCommand,
  reason: ErrorCodeName,
  exception: EngineException,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const sql = sqlOf(tx);
    const [ticket, refused] = await Promise.all([
      lockTicket(sql, command.ticketId),
      findRefused(sql, command),
    ]);
    if (!ticket) return;
    for (const pending of refused) {
      const actor: GivingUp['actor'] = pending.actorId
        ? { kind: 'person', person: { id: pending.actorId } }
        : { kind: 'system', name: 'engine' };
      await giveUpCommand(sql, ticket, pending, { state: 'refused', reason, exception, actor });
      await ctx.passPoint('refuse.command-refused');
    }
  });
  await ctx.passPoint('refuse.committed');
}

/** The command itself first; a lease on a later one means that its own call is already under way. */
async function findRefused(sql: Sql, command: LeasedCommand): Promise<PendingCommand[]> {
  return await sql<PendingCommand[]>`
    select c.id, c.kind, c.user_task_id as "userTaskId", c.actor_id as "actorId", c.payload, c.effect,
      to_json(c.created_at) #>> '{}' as "createdAt", false as proven, true as overtaken
    from engine_commands c, engine_commands first
    where first.id = ${command.id} and c.ticket_id = first.ticket_id and c.state in ('open', 'parked')
      and (c.id = first.id or (c.seq > first.seq and c.user_task_id = first.user_task_id
        and c.actor_id = first.actor_id and c.kind <> 'assign'))
    order by c.seq`;
}
