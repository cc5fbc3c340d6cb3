import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import { ticketAudience } from '../../access/index.ts';
import { recordStreamEvent } from '../../stream/index.ts';
import { findDecidedCommands, lockTicket } from './pending-command.ts';
import { settleDecidedCommands } from './settle-decided-commands.ts';

/**
 * Settles whatever commands of a ticket the engine's rows have decided, so that the caller reads data as people
 * sent it. Locks the ticket's row; idempotent. Answers how many it settled.
 */
export async function settleOpenCommands(
  tx: Queryable,
  ticketId: string,
  passPoint: (name: string) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const sql = sqlOf(tx);
  const [ticket, commands] = await Promise.all([
    lockTicket(sql, ticketId),
    findDecidedCommands(sql, { ticketId }),
  ]);
  if (!ticket || commands.length === 0) return 0;
  const audienceBefore = await ticketAudience(tx, ticketId);
  await settleDecidedCommands(sql, ticket, commands, passPoint);
  const audienceAfter = await ticketAudience(tx, ticketId);
  const { number } = ticket;
  await recordStreamEvent(tx, {
    kind: 'ticket',
    id: number,
    ticketNumber: number,
    audienceBefore,
    audienceAfter,
  });
  return commands.length;
}
