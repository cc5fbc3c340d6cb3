import { setTimeout as sleep } from 'node:timers/promises';
import { sqlOf } from '@baton/db';
import type { Context } from '../../context.ts';
import { projectInstance } from '../projection/project-instance.ts';
import { callForCommand } from './call-for-command.ts';
import type { CallOutcome } from './call-for-command.ts';
import type { CommandOutcome } from './command-effect.ts';
import { processIdentity } from './command-timing.ts';
import { leaseCommand, releaseLease, waitsForOther } from './lease-command.ts';
import type { LeasedCommand } from './lease-command.ts';
import { lookUpCommand } from './look-up-command.ts';
import { postponeCommand } from './postpone-command.ts';
import { readCommandOutcome } from './read-command-outcome.ts';
import { refusalReason } from './refusal-reason.ts';
import { refuseCommand } from './refuse-command.ts';
import { settleOpenCommands } from './settle-open-commands.ts';

/** How often, and for how long, a command looks whether the one before it has ended. */
const turnMs = 25;
const longestTurnMs = 1_000;

/**
 * Performs a recorded command after its transaction has committed: one engine call under a lease, settling, and the
 * projection of its instance. `open` means that somebody else holds it, an earlier command must end first, or its
 * outcome is not known yet; the relay goes on with it. Never throws for what the engine says.
 */
export async function performCommand(ctx: Context, commandId: string): Promise<CommandOutcome> {
  const sql = sqlOf(ctx.db);
  let looksForNothing = 0;
  for (let waitedMs = 0; ; waitedMs += turnMs) {
    const { outcome, leased } = await attempt(ctx, commandId, processIdentity);
    if (leased || outcome.state !== 'open' || waitedMs >= longestTurnMs) return outcome;
    // The earlier command may have ended between our try and this look: then it is our turn after all.
    looksForNothing = (await waitsForOther(sql, commandId)) ? 0 : looksForNothing + 1;
    if (looksForNothing > 1) return outcome;
    await sleep(turnMs);
  }
}

/** The same under another name for the lease; `lookFirst` asks the engine's rows before the engine. */
export async function performAs(
  ctx: Context,
  commandId: string,
  owner: string,
  lookFirst = false,
): Promise<CommandOutcome> {
  return (await attempt(ctx, commandId, owner, lookFirst)).outcome;
}

/** One try; `leased` tells whether it came to one, or somebody else has the command or the turn. */
async function attempt(
  ctx: Context,
  commandId: string,
  owner: string,
  lookFirst = false,
): Promise<{ outcome: CommandOutcome; leased: boolean }> {
  const sql = sqlOf(ctx.db);
  const command = await leaseCommand(sql, commandId, owner);
  if (command) return { outcome: await perform(ctx, command, lookFirst), leased: true };
  await releaseLease(sql, commandId, owner);
  return { outcome: await readCommandOutcome(sql, commandId), leased: false };
}

async function perform(ctx: Context, command: LeasedCommand, lookFirst: boolean): Promise<CommandOutcome> {
  await ctx.passPoint('command.leased');
  if (lookFirst) {
    const known = await endByTrace(ctx, command);
    if (known) return known;
  }
  const called = await callForCommand(ctx, command);
  await ctx.passPoint('command.engine-replied');
  return await endByReply(ctx, command, called);
}

async function endByReply(
  ctx: Context,
  command: LeasedCommand,
  called: CallOutcome,
): Promise<CommandOutcome> {
  if (called.state === 'proven') return await settle(ctx, command, called.processInstanceId);
  if (called.state === 'refused') {
    const reason = refusalReason(command.kind, called.exception);
    if (reason) {
      await refuseCommand(ctx, command, reason, called.exception);
      return await afterRefusal(ctx, command);
    }
  }
  const known = await endByTrace(ctx, command);
  if (known) return known;
  const failure =
    called.state === 'refused'
      ? { message: `${called.exception.type}: ${called.exception.message}`, counted: true, park: true }
      : called;
  ctx.log.warn({ commandId: command.id, kind: command.kind, reason: failure.message }, 'command postponed');
  const state = await postponeCommand(sqlOf(ctx.db), command, failure);
  if (command.userTaskId) await projectQuietly(ctx, command, command.processInstanceId);
  return { state };
}

/** Ends a command whose outcome the engine's rows tell; null when they tell none. */
async function endByTrace(ctx: Context, command: LeasedCommand): Promise<CommandOutcome | null> {
  const sql = sqlOf(ctx.db);
  const trace = await lookUpCommand(sql, command);
  if (trace.state === 'unseen') return null;
  if (trace.state === 'refused') {
    const exception = { type: 'LookedUp', code: 0, message: trace.message };
    await refuseCommand(ctx, command, trace.reason, exception);
    return await afterRefusal(ctx, command);
  }
  if (trace.state === 'adoptable') {
    await sql`
      insert into engine_receipts (command_id, xid) values (${command.id}, pg_current_xact_id())
      on conflict (command_id) do nothing`;
  }
  return await settle(ctx, command, null);
}

async function settle(
  ctx: Context,
  command: LeasedCommand,
  startedInstanceId: string | null,
): Promise<CommandOutcome> {
  await projectQuietly(
    ctx,
    command,
    startedInstanceId ?? command.processInstanceId ?? (await findInstance(ctx, command)),
  );
  return await settledOutcome(ctx, command);
}

async function projectQuietly(ctx: Context, command: LeasedCommand, id: string | null): Promise<void> {
  try {
    if (id) await projectInstance(ctx, id);
  } catch (error) {
    // The projector meets the same rows and records the fault; the command must not wait for it.
    ctx.log.warn(
      { err: error, commandId: command.id, processInstanceId: id },
      'projection after command failed',
    );
  }
}

/** The engine refused although its receipt may be there: then it had been carried out before. */
async function afterRefusal(ctx: Context, command: LeasedCommand): Promise<CommandOutcome> {
  return await settle(ctx, command, null);
}

async function settledOutcome(ctx: Context, command: LeasedCommand): Promise<CommandOutcome> {
  const sql = sqlOf(ctx.db);
  const outcome = await readCommandOutcome(sql, command.id);
  if (outcome.state !== 'open') return outcome;
  await ctx.db.transaction((tx) => settleOpenCommands(tx, command.ticketId, (name) => ctx.passPoint(name)));
  return await readCommandOutcome(sql, command.id);
}

async function findInstance(ctx: Context, command: LeasedCommand): Promise<string | null> {
  const { businessKey } = command.payload;
  if (typeof businessKey !== 'string') return null;
  const [instance] = await sqlOf(ctx.db)<{ id: string }[]>`
    select proc_inst_id_ as id from act_hi_procinst
    where business_key_ = ${businessKey} and super_process_instance_id_ is null`;
  return instance?.id ?? null;
}
