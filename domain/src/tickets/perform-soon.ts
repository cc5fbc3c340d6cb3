import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { performCommand } from '../engine/index.ts';
import type { CommandOutcome } from '../engine/index.ts';
import { DomainError } from '../errors.ts';

/** How long a person waits for the engine before being told that it goes on without them. */
const patienceMs = 2_000;

/**
 * Performs a recorded command and answers whether its effect is there; false when it is under way and will be
 * seen later. Throws the reason of a refusal. A slow command goes on in the background, then the relay has it.
 */
export async function performSoon(ctx: Context, commandId: string): Promise<boolean> {
  const outcome = await performWithin(ctx, commandId, patienceMs);
  if (outcome.state === 'refused') throw new DomainError(outcome.reason);
  return outcome.state === 'done';
}

/** The same without throwing for anything: the change is recorded, and the relay goes on with it. */
export async function performWithin(
  ctx: Context,
  commandId: string,
  milliseconds: number,
): Promise<CommandOutcome> {
  const waiting = new AbortController();
  const performed = performCommand(ctx, commandId).catch((error: unknown): CommandOutcome => {
    ctx.log.warn({ err: error, commandId }, 'a command is left to the relay');
    return { state: 'open' };
  });
  const tired = sleep(milliseconds, { state: 'open' } as const, { signal: waiting.signal }).catch(
    (): CommandOutcome => ({ state: 'open' }),
  );
  const outcome = await Promise.race([performed, tired]);
  waiting.abort();
  return outcome;
}
