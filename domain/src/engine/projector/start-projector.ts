import { sqlOf } from '@baton/db';
import type { Context } from '../../context.ts';
import { pruneStreamEvents } from '../../stream/index.ts';
import { rebuildProjection } from '../rebuild/rebuild-projection.ts';
import { projectBatch } from './project-batch.ts';
import { retryFault } from './projection-faults.ts';
import { claimCluster } from './projector-cursor.ts';
import type { ProjectorCursor } from './projector-cursor.ts';
import { pruneChanges } from './prune-changes.ts';
import { newestChange } from './read-changes.ts';
import { readLag } from './read-lag.ts';
import { startLoop } from '../../loops/index.ts';
import type { Stoppable } from '../../loops/index.ts';

const pollMs = 20;
const lateMs = 1_000;

/**
 * Projects what nobody called for (timers, crashes) as soon as it lies below the horizon. Any number of processes
 * may run it: one at a time holds the cursor.
 */
export function startProjector(ctx: Context): Stoppable {
  let claimed = false;
  // Whoever caused a change projects it right after the engine's reply: what was not there at the look before is left
  // to them, so that nothing is done twice and nobody waits for the other's lock.
  let seen: ProjectorCursor | null = null;
  const loops = [
    startLoop({
      name: 'projector',
      idleMs: pollMs,
      log: ctx.log,
      round: async () => {
        claimed ||= await claim(ctx);
        const until = seen;
        seen = await newestChange(sqlOf(ctx.db));
        return until !== null && seen !== null && (await projectBatch(ctx, until));
      },
    }),
    startLoop({ name: 'projection-faults', idleMs: 250, log: ctx.log, round: () => retryFault(ctx) }),
    startLoop({
      name: 'prune',
      idleMs: 5_000,
      log: ctx.log,
      round: async () => {
        await pruneChanges(sqlOf(ctx.db));
        await pruneStreamEvents(ctx.db);
        return false;
      },
    }),
    startLoop({ name: 'projector-lag', idleMs: lateMs, log: ctx.log, round: watchLag(ctx) }),
  ];
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}

async function claim(ctx: Context): Promise<true> {
  if (await claimCluster(sqlOf(ctx.db))) {
    ctx.log.warn({}, 'the database was moved to another cluster: the read model is rebuilt');
    await rebuildProjection(ctx);
  }
  return true;
}

/** Warns when the same change waits in two looks a second apart, and says who keeps it waiting. */
export function watchLag(ctx: Context): () => Promise<false> {
  let before: string | null = null;
  return async () => {
    const lag = await readLag(sqlOf(ctx.db));
    if (lag.oldest !== null && lag.oldest === before)
      ctx.log.warn({ ...lag }, 'changes of the engine wait for an open transaction');
    before = lag.oldest;
    return false;
  };
}
