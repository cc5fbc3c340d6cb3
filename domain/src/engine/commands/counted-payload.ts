import { sqlOf } from '@baton/db';
import { countVerdicts, inOrderOfChoice, readRounds, readVerdicts } from '../../countersign/index.ts';
import type { Context } from '../../context.ts';
import { decidedVariable } from '../../process/index.ts';
import type { LeasedCommand } from './lease-command.ts';
import { settleOpenCommands } from './settle-open-commands.ts';

/**
 * What the engine is sent for a command. A completion on a step of several people says whether the step has decided
 * with it, and by which outcome: counted now, under the ticket's lock, over the completions that the engine has
 * carried out, and true only if these are all. The engine answers `retry` when they are not (`completedBefore`), and
 * it is counted again. What is on its way, refused, parked or given up counts nowhere.
 */
export async function countedPayload(ctx: Context, command: LeasedCommand): Promise<Record<string, unknown>> {
  const { verdict, payload } = command;
  if (!verdict) return payload;
  return await ctx.db.transaction(async (tx) => {
    const sql = sqlOf(tx);
    await settleOpenCommands(tx, command.ticketId, (name) => ctx.passPoint(name));
    const [[round], recorded] = await Promise.all([
      readRounds(sql, { id: verdict.roundId }),
      readVerdicts(sql, [verdict.roundId]),
    ]);
    if (!round) throw new Error(`The round ${verdict.roundId} of command ${command.id} is missing.`);
    const earlier = recorded.filter(({ commandId }) => commandId !== command.id);
    const own = { ...verdict, commandId: command.id, at: command.createdAt };
    const count = countVerdicts(round, round.signers.length, inOrderOfChoice([...earlier, own]));
    const outcome = count.decided ? count.outcome : verdict.outcome;
    const variables = {
      ...(payload['variables'] as Record<string, unknown>),
      [decidedVariable(round.stepId)]: { type: 'boolean', value: count.decided },
      outcome: { type: 'string', value: outcome },
    };
    return { ...payload, variables, completedBefore: earlier.length };
  });
}
