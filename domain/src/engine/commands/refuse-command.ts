import { sqlOf } from '@baton/db';
import type { ErrorCodeName } from '@baton/contract/error-codes';
import type { Context } from '../../context.ts';
import type { EngineException } from '../port/engine-port.ts';
import { giveUpCommand } from './give-up-command.ts';
import type { LeasedCommand } from './lease-command.ts';
import { actorOf, findRefused, lockTicket } from './pending-command.ts';

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
      findRefused(sql, command.id),
    ]);
    if (!ticket) return;
    for (const pending of refused) {
      const end = { state: 'refused', reason, exception, actor: actorOf(pending) } as const;
      await giveUpCommand(sql, ticket, pending, end);
      await ctx.passPoint('refuse.command-refused');
    }
  });
  await ctx.passPoint('refuse.committed');
}
