import type { Sql } from '@baton/db';
import { giveUpCommand } from './give-up-command.ts';
import { actorOf, findOvertaken } from './pending-command.ts';
import type { LockedTicket, PendingCommand } from './pending-command.ts';
import { settleCommand } from './settle-command.ts';

/** The exception recorded for a command whose user task ended without it. */
export const overtakenException = {
  type: 'TaskGoneException',
  code: 0,
  message: 'The user task had ended before',
};

/** Settles commands in their order by what the engine's rows say of them; answers the ticket afterwards. */
export async function settleDecidedCommands(
  sql: Sql,
  ticket: LockedTicket,
  commands: readonly PendingCommand[],
  passPoint: (name: string) => Promise<void>,
): Promise<LockedTicket> {
  let current = ticket;
  for (const command of commands) {
    current = await settleByProof(sql, current, command);
    await passPoint('settle.command-settled');
    if (command.kind === 'assign' && command.proven) await giveUpOvertaken(sql, current, command);
  }
  return current;
}

/** An assignment overtakes: who meant to claim or release before it would now do so to somebody else's task. */
async function giveUpOvertaken(sql: Sql, ticket: LockedTicket, assignment: PendingCommand): Promise<void> {
  for (const command of await findOvertaken(sql, assignment.id)) {
    await giveUpCommand(sql, ticket, command, {
      state: 'refused',
      reason: 'task_already_claimed',
      exception: { type: 'Overtaken', code: 0, message: 'The user task was assigned to somebody' },
      actor: actorOf(command),
    });
  }
}

async function settleByProof(sql: Sql, ticket: LockedTicket, command: PendingCommand): Promise<LockedTicket> {
  if (command.proven) return await settleCommand(sql, ticket, command);
  const actor = actorOf(command);
  const end = { state: 'refused', reason: 'task_gone', exception: overtakenException, actor } as const;
  const gaveUp = await giveUpCommand(sql, ticket, command, end);
  return gaveUp ? ticket : await settleCommand(sql, ticket, command);
}
