import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '@baton/db';
import { findStaleInstances } from '../projection/find-stale-instances.ts';

const chunk = 500;
/** Longer than the projector needs for what is under way. */
const patienceMs = 2_000;

/**
 * Instances whose rows in the read model differ from the engine's and stay so: open user tasks on one side only, and
 * whatever moved within the last hour.
 */
export async function findDrift(sql: Sql, waitMs: number = patienceMs): Promise<string[]> {
  const suspects = await findSuspects(sql);
  const stale = await staleOf(sql, suspects);
  if (stale.length === 0) return [];
  await sleep(waitMs);
  return await staleOf(sql, stale);
}

async function staleOf(sql: Sql, ids: string[]): Promise<string[]> {
  const stale: string[] = [];
  for (let at = 0; at < ids.length; at += chunk) {
    stale.push(...(await findStaleInstances(sql, ids.slice(at, at + chunk))));
  }
  return stale;
}

async function findSuspects(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select k.proc_inst_id_ as id from act_ru_task k left join user_tasks u on u.id = k.id_
      where u.id is null or u.state <> 'open'
    union
    select u.process_instance_id from user_tasks u left join act_ru_task k on k.id_ = u.id
      where u.state = 'open' and k.id_ is null
    union
    select k.proc_inst_id_ from act_ru_task k
      where k.last_updated_ > now() at time zone 'UTC' - interval '1 hour'
    union
    select h.proc_inst_id_ from act_hi_procinst h
      where h.super_process_instance_id_ is null
        and (h.start_time_ > now() at time zone 'UTC' - interval '1 hour'
          or h.end_time_ > now() at time zone 'UTC' - interval '1 hour')`;
  return rows.map((row) => row.id);
}
