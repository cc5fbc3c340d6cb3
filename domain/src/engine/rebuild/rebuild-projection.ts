import { sqlOf } from '@baton/db';
import type { Sql, Transaction } from '@baton/db';
import type { Context } from '../../context.ts';
import { closeUnstarted } from '../projection/close-unstarted.ts';
import { closeGate, openGate } from '../projection/projection-locks.ts';
import { projectWithin } from '../projection/project-within.ts';
import { claimCluster, confirmCluster } from '../projector/projector-cursor.ts';
import { differingInstances, swapIn } from './compare-shadow.ts';
import { fillShadow, syncAllClocks } from './fill-shadow.ts';
import { hashReadModel } from './hash-read-model.ts';
import { projectShadow } from './project-shadow.ts';
import { createShadow, dropShadow, shadowSchema, turnToLive, turnToShadow } from './read-model-tables.ts';

export interface RebuildReport {
  /** Hashes of the read model before and after, of one moment: equal unless it had drifted. */
  before: string;
  after: string;
  instances: number;
  rowsChanged: number;
}

const rebuildLock = 4_172_005;
const raceAttempts = 5;

/**
 * Makes the read model anew from the engine's rows and our recorded facts, beside the one in use, and swaps it in.
 * People go on working; for the last step projections wait. Waits for another rebuild to end.
 */
export async function rebuildProjection(ctx: Context): Promise<RebuildReport> {
  // Session locks need a connection of their own for the whole time.
  const session = await ctx.db.$client.reserve();
  try {
    await session`select pg_advisory_lock(${rebuildLock})`;
    await claimCluster(session);
    await createShadow(session);
    const instances = await fillShadow(ctx);
    await ctx.passPoint('rebuild.shadow-filled');
    const swapped = await swapBehindGate(ctx, session);
    await dropShadow(session);
    await syncAllClocks(ctx);
    return { ...swapped, instances };
  } finally {
    await session`select pg_advisory_unlock_all()`;
    session.release();
  }
}

async function swapBehindGate(ctx: Context, session: Sql): Promise<Omit<RebuildReport, 'instances'>> {
  await closeGate(session);
  try {
    for (let race = 1; ; race++) {
      try {
        return await ctx.db.transaction((tx) => swap(ctx, tx), { isolationLevel: 'repeatable read' });
      } catch (error) {
        // Somebody changed a ticket while its last changes were projected: a new snapshot sees it.
        if (race === raceAttempts || !isSerializationFailure(error)) throw error;
      }
    }
  } finally {
    await openGate(session);
  }
}

/** All in one snapshot: what waits is projected first, then both hashes are taken of the same moment. */
async function swap(ctx: Context, tx: Transaction): Promise<Omit<RebuildReport, 'instances'>> {
  const sql = sqlOf(tx);
  await sql`select 1 from engine_cursor where id = 1 for update`;
  const passPoint = (name: string) => ctx.passPoint(name);
  for (const id of await waitingInstances(sql)) await projectWithin(tx, id, { passPoint, behindGate: true });
  const stale = await differingInstances(sql);
  await turnToShadow(sql);
  await forget(sql, stale);
  for (const id of stale) await projectShadow(sql, id);
  await closeUnstarted(sql);
  await turnToLive(sql);
  const before = await hashReadModel(sql);
  const after = await hashReadModel(sql, shadowSchema);
  const rowsChanged = await swapIn(sql);
  if (rowsChanged > 0) await sql`update engine_cursor set epoch = epoch + 1 where id = 1`;
  await confirmCluster(sql);
  await ctx.passPoint('rebuild.swapped');
  return { before, after, rowsChanged };
}

/** Rows of instances that have changed since they were filled in; their new ones may have other keys. */
async function forget(sql: Sql, ids: string[]): Promise<void> {
  await sql`delete from user_task_pools where user_task_id in (
    select id_ from act_hi_taskinst where proc_inst_id_ = any(${ids}))`;
  await sql`delete from user_tasks where process_instance_id = any(${ids})`;
  await sql`delete from activity_log where process_instance_id = any(${ids})`;
  await sql`delete from ticket_states where process_instance_id = any(${ids})`;
}

/** What has changed since the cursor, and user tasks with a command under way that nobody has projected yet. */
async function waitingInstances(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct coalesce(c.process_instance_id,
      (select t.proc_inst_id_ from act_hi_taskinst t where t.id_ = c.id)) as id
    from engine_changes c, engine_cursor k where k.id = 1 and (c.xid, c.seq) > (k.xid, k.seq)
    union
    select t.proc_inst_id_ from engine_commands c join act_hi_taskinst t on t.id_ = c.user_task_id
    where c.state = 'open'`;
  return rows.map((row) => row.id).filter((id) => id !== null);
}

function isSerializationFailure(error: unknown): boolean {
  const fault = error as { code?: unknown; cause?: { code?: unknown } };
  return fault.code === '40001' || fault.cause?.code === '40001';
}
