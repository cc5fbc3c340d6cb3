import type { Sql } from '@baton/db';
import type { Context } from '../../context.ts';
import { startLoop } from '../../loops/index.ts';
import type { Stoppable } from '../../loops/index.ts';
import { findViolations } from '../invariants/find-violations.ts';
import type { Violations } from '../invariants/find-violations.ts';
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
 * `waitMs` is how long the projector gets for what is under way, `graceSeconds` the same for the invariants. Answers
 * null when another process is at it.
 */
export async function reconcile(
  ctx: Context,
  waitMs?: number,
  graceSeconds?: number,
): Promise<ReconcileReport | null> {
  const session = await ctx.db.$client.reserve();
  try {
    const [lock] = await session<{ mine: boolean }[]>`select pg_try_advisory_lock(${reconcileLock}) as mine`;
    if (!lock?.mine) return null;
    const broken = (await findViolations(ctx.db, graceSeconds)).filter(({ rows }) => rows.length > 0);
    const wrong = await shownWrongly(session, broken);
    const drifted = [...new Set([...(await findDrift(session, waitMs)), ...wrong])];
    if (drifted.length > 0) {
      await session`
        insert into engine_changes (kind, id, process_instance_id, op)
        select 'drift', id, id, 'drift' from unnest(${drifted}::text[]) id`;
    }
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

/** Instances whose ticket's state the invariants find wrong, however long ago anything moved. */
async function shownWrongly(sql: Sql, broken: readonly Violations[]): Promise<string[]> {
  const rowsOf = (name: string) => broken.find((one) => one.name === name)?.rows ?? [];
  const numbers = rowsOf('status-of-leaves').map(({ number }) => String(number));
  const ended = rowsOf('ended-instance-is-closed').map(({ processInstanceId }) => String(processInstanceId));
  if (numbers.length + ended.length === 0) return [];
  const rows = await sql<{ id: string }[]>`
    select h.proc_inst_id_ as id from act_hi_procinst h join tickets t
      on h.business_key_ = t.number || case when t.run > 1 then '#' || t.run else '' end
    where t.number = any(${numbers}) and h.super_process_instance_id_ is null`;
  return [...rows.map(({ id }) => id), ...ended];
}
