import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import type { CommandReply, EngineException } from '../port/engine-port.ts';
import { EngineUnavailable } from '../port/engine-unavailable.ts';
import { raceAttempts, raceDelayMs } from './command-timing.ts';
import { countedPayload } from './counted-payload.ts';
import type { LeasedCommand } from './lease-command.ts';

/** What one call, with its races run again, tells of a command. */
export type CallOutcome =
  | { state: 'proven'; processInstanceId: string | null }
  | { state: 'refused'; exception: EngineException }
  /** `counted`: the attempt counts towards parking; not when the engine was out of reach. */
  | { state: 'unknown'; message: string; counted: boolean };

/** Sends a leased command to the engine. Never throws for what the engine says or leaves unsaid. */
export async function callForCommand(ctx: Context, command: LeasedCommand): Promise<CallOutcome> {
  for (let race = 0; ; race++) {
    const payload = await countedPayload(ctx, command);
    const envelope = { ...payload, id: command.id, kind: command.kind };
    let reply: CommandReply;
    try {
      reply = await ctx.engine.command(envelope, command.actingUsername);
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      const counted = error.reason === 'timeout' || error.reason === 'fault';
      return { state: 'unknown', message: error.message, counted };
    }
    if (reply.state === 'refused') return { state: 'refused', exception: reply.exception };
    if (reply.state !== 'retry') {
      const id = reply.state === 'done' ? reply.result.processInstanceId : null;
      return { state: 'proven', processInstanceId: typeof id === 'string' ? id : null };
    }
    const { type, message } = reply.exception;
    if (race >= raceAttempts) return { state: 'unknown', message: `${type}: ${message}`, counted: true };
    await sleep(raceDelayMs(race));
  }
}
