import type { Context } from '../../context.ts';
import { startLoop } from '../../loops/index.ts';
import type { Stoppable } from '../../loops/index.ts';
import { findViolations } from '../invariants/find-violations.ts';
import { findDrift } from './find-drift.ts';

export interface ReconcileReport {
  /** Instances whose read model had drifted; they are projected anew. 0 unless something is wrong. */
  drift: number;
  /** Rows per broken invariant. */
  violations: Record<string, number>;
}

const everyMs = 3 * 60 * 1_000;
const reconcileLock = 4_172_006;

/** Compares engine and read model every three minutes, in one process at a time. */
export function startReconcile(ctx: Context): Stoppable {
  return startLoop({
    name: 'reconcile',
    idleMs: everyMs,
    log: ctx.log,
    round: async () => {
      await reconcile(ctx);
      return false;
    },
  });
}

/**
 * One comparison: what has drifted is written among the changes again, so that the projector repairs it, and counted.
 * Answers null when another process is at it.
 */
export async function reconcile(ctx: Context, waitMs?: number): Promise<ReconcileReport | null> {
  const session = await ctx.db.$client.reserve();
  try {
    const [lock] = await session<{ mine: boolean }[]>`select pg_try_advisory_lock(${reconcileLock}) as mine`;
    if (!lock?.mine) return null;
    const drifted = await findDrift(session, waitMs);
    if (drifted.length > 0) {
      await session`
        insert into engine_changes (kind, id, process_instance_id, op)
        select 'drift', id, id, 'drift' from unnest(${drifted}::text[]) id`;
    }
    const broken = (await findViolations(ctx.db)).filter(({ rows }) => rows.length > 0);
    const violations = Object.fromEntries(broken.map(({ name, rows }) => [name, rows.length]));
    const report = { drift: drifted.length, violations };
    const quiet = drifted.length === 0 && broken.length === 0;
    ctx.log[quiet ? 'info' : 'warn']({ metric: 'projection_drift', ...report, drifted }, 'reconciled');
    return report;
  } finally {
    await session`select pg_advisory_unlock_all()`;
    session.release();
  }
}
