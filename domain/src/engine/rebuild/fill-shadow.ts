import type { Sql, Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { syncStepClocks } from '../../clocks/index.ts';
import type { Context } from '../../context.ts';
import { loadProcessModel } from '../projection/load-process-model.ts';
import { lockInstance } from '../projection/projection-locks.ts';
import { projectShadow } from './project-shadow.ts';
import { turnToShadow } from './read-model-tables.ts';

const lanes = 3;
const instancesPerTransaction = 50;

/** Projects every instance of a ticket into the shadow, while the live read model goes on; answers how many. */
export async function fillShadow(ctx: Context): Promise<number> {
  const ids = await listInstances(sqlOf(ctx.db));
  const groups: string[][] = [];
  for (let at = 0; at < ids.length; at += instancesPerTransaction) {
    groups.push(ids.slice(at, at + instancesPerTransaction));
  }
  const fillLane = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const instances = group;
      await ctx.db.transaction((tx) => fillGroup(tx, instances));
    }
  };
  await Promise.all(Array.from({ length: lanes }, fillLane));
  return ids.length;
}

async function fillGroup(tx: Transaction, ids: string[]): Promise<void> {
  const sql = sqlOf(tx);
  await turnToShadow(sql);
  for (const id of ids) await projectShadow(sql, id);
}

/** Brings the clocks of running instances in line again; they are made in place, each in a transaction of its own. */
export async function syncAllClocks(ctx: Context): Promise<void> {
  const running = await sqlOf(ctx.db)<{ id: string; ticketId: string; versionId: string }[]>`
    select h.proc_inst_id_ as id, t.id as "ticketId", t.version_id as "versionId"
    from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
    where h.super_process_instance_id_ is null`;
  for (const { id, ticketId, versionId } of running) {
    const model = await loadProcessModel(sqlOf(ctx.db), versionId);
    if (Object.values(model.elements).every((element) => element.deadline === null)) continue;
    await ctx.db.transaction(async (tx) => {
      await lockInstance(sqlOf(tx), id);
      await syncStepClocks(tx, { ticketId, processInstanceId: id, model });
    });
  }
}

async function listInstances(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select h.proc_inst_id_ as id
    from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
    where h.super_process_instance_id_ is null order by h.start_time_`;
  return rows.map((row) => row.id);
}
