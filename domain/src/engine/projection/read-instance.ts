import type { Sql } from '@baton/db';
import { findDecidedCommands, lockTicketOf } from '../commands/pending-command.ts';
import type { LockedTicket, PendingCommand } from '../commands/pending-command.ts';
import type { InstanceFacts } from './instance-facts.ts';
import { readInstanceFacts } from './read-instance-facts.ts';

export interface ReadInstance {
  ticket: LockedTicket | null;
  /** Commands of the ticket that the engine's rows have decided and nobody has settled. */
  commands: PendingCommand[];
  facts: InstanceFacts | null;
}

/** Locks an instance's ticket and reads all that its projection needs, in one round trip. */
export async function readInstance(sql: Sql, processInstanceId: string, full = false): Promise<ReadInstance> {
  const [ticket, commands, facts] = await Promise.all([
    lockTicketOf(sql, processInstanceId),
    findDecidedCommands(sql, { processInstanceId }),
    readInstanceFacts(sql, processInstanceId, full),
  ]);
  return { ticket, commands, facts };
}
