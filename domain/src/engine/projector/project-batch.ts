import { sqlOf } from '@baton/db';
import type { Sql, Transaction } from '@baton/db';
import type { Context } from '../../context.ts';
import { isPlatformFailure } from '../../errors.ts';
import { wakeChannel } from '../../stream/index.ts';
import { findStaleInstances } from '../projection/find-stale-instances.ts';
import { projectWithin } from '../projection/project-within.ts';
import { passGate } from '../projection/projection-locks.ts';
import { recordFault } from './projection-faults.ts';
import { lockCursor } from './projector-cursor.ts';
import type { ProjectorCursor } from './projector-cursor.ts';
import { largestBatch, readChanges } from './read-changes.ts';
import type { ChangedInstance } from './read-changes.ts';

/**
 * Projects the next changes and moves the cursor, in one transaction. An instance that fails is undone alone and
 * noted; the rest goes on. Changes behind `until` are left for later. Answers whether there may be more at once.
 */
export async function projectBatch(ctx: Context, until: ProjectorCursor | null = null): Promise<boolean> {
  const more = await ctx.db.transaction(async (tx) => {
    const sql = sqlOf(tx);
    const [, cursor] = await Promise.all([passGate(sql), lockCursor(sql)]);
    if (!cursor) return false;
    const changes = await readChanges(sql, cursor, until);
    if (!changes.last) return false;
    const projected: string[] = [];
    for (const instance of await needed(sql, changes.instances)) {
      if (await projectGroup(ctx, tx, instance)) projected.push(instance.processInstanceId);
      await ctx.passPoint('projector.group-projected');
    }
    await finish(sql, changes.last, projected);
    await ctx.passPoint('projector.cursor-moved');
    return changes.count === largestBatch;
  });
  await ctx.passPoint('projector.committed');
  return more;
}

/** Most changes have been projected already by whoever caused them. */
async function needed(sql: Sql, instances: ChangedInstance[]): Promise<ChangedInstance[]> {
  const ids = instances.map((instance) => instance.processInstanceId);
  const stale = new Set(await findStaleInstances(sql, ids));
  return instances.filter(({ processInstanceId, announce, full }) => {
    return announce || full || stale.has(processInstanceId);
  });
}

async function projectGroup(ctx: Context, tx: Transaction, instance: ChangedInstance): Promise<boolean> {
  const { processInstanceId, announce, full } = instance;
  const passPoint = (name: string) => ctx.passPoint(name);
  try {
    await tx.transaction((inner) => projectWithin(inner, processInstanceId, { passPoint, announce, full }));
    return true;
  } catch (error) {
    if (isPlatformFailure(error)) throw error;
    ctx.log.warn({ err: error, processInstanceId }, 'instance cannot be projected');
    await recordFault(sqlOf(tx), processInstanceId, error);
    return false;
  }
}

async function finish(sql: Sql, last: ProjectorCursor, projected: string[]): Promise<void> {
  await Promise.all([
    sql`update engine_cursor set xid = ${last.xid}::xid8, seq = ${last.seq}::bigint where id = 1`,
    sql`delete from projection_faults where process_instance_id = any(${projected})`,
    sql`select pg_notify(${wakeChannel}, '')`,
  ]);
}
