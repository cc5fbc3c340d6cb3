import type { Context } from '../context.ts';
import { EngineUnavailable } from '../engine/index.ts';

export interface Health {
  parts: Record<'database' | 'engine', { state: 'running' | 'unreachable' }>;
  /** Milliseconds for which the oldest change that waits has been seen waiting; 0 when none waits. */
  projectionLag: number;
}

/** Whether database and engine answer, and how far the read model is behind. Throws when the database does not. */
export async function readHealth(ctx: Context): Promise<Health> {
  const [projectionLag, engine] = await Promise.all([readProjectionLag(ctx), askEngine(ctx)]);
  return { parts: { database: { state: 'running' }, engine: { state: engine } }, projectionLag };
}

/** No deployment has this name: the answer alone counts. */
const nobodysName = 'health';

async function askEngine(ctx: Context): Promise<'running' | 'unreachable'> {
  try {
    await ctx.engine.findDeployment(nobodysName);
    return 'running';
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return 'unreachable';
  }
}

/** The change that was the oldest when last looked at, and since when. */
const waiting = { key: '', since: 0 };

async function readProjectionLag(ctx: Context): Promise<number> {
  const [oldest] = await ctx.db.$client<{ key: string }[]>`
    select c.xid::text || '.' || c.seq as key from app.engine_changes c, app.engine_cursor k
    where k.id = 1 and (c.xid, c.seq) > (k.xid, k.seq) order by c.xid, c.seq limit 1`;
  const now = Date.now();
  if (!oldest) return 0;
  if (oldest.key !== waiting.key) Object.assign(waiting, { key: oldest.key, since: now });
  return now - waiting.since;
}
