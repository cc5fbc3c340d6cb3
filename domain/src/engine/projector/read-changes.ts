import type { Sql } from '@baton/db';
import type { ProjectorCursor } from './projector-cursor.ts';

/** What has changed of one process instance since the cursor. */
export interface ChangedInstance {
  processInstanceId: string;
  /** An engine incident came or went. */
  announce: boolean;
  /** Drift was found: every row is to be compared. */
  full: boolean;
}

export interface Changes {
  instances: ChangedInstance[];
  /** Where the cursor goes; null when there is nothing to read. */
  last: ProjectorCursor | null;
  count: number;
}

interface ChangeRow extends ProjectorCursor {
  kind: string;
  processInstanceId: string | null;
}

export const largestBatch = 200;

/** Whether anything lies between the cursor and the horizon; one index lookup, no lock, no write. */
export async function hasChanges(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (
      select from engine_changes c, engine_cursor k
      where k.id = 1 and (c.xid, c.seq) > (k.xid, k.seq)
        and c.xid < pg_snapshot_xmin(pg_current_snapshot())) as found`;
  return row?.found ?? false;
}

/**
 * Reads the next changes by instance. Only transactions older than every running one are read: a change with a lower
 * number can then no longer appear behind the cursor.
 */
export async function readChanges(sql: Sql, cursor: ProjectorCursor): Promise<Changes> {
  const rows = await sql<ChangeRow[]>`
    select c.xid::text as xid, c.seq::text as seq, c.kind, coalesce(c.process_instance_id,
      (select t.proc_inst_id_ from act_hi_taskinst t where t.id_ = c.id)) as "processInstanceId"
    from engine_changes c
    where (c.xid, c.seq) > (${cursor.xid}::xid8, ${cursor.seq}::bigint)
      and c.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by c.xid, c.seq limit ${largestBatch}`;
  const instances = new Map<string, ChangedInstance>();
  for (const { processInstanceId, kind } of rows) {
    if (processInstanceId === null) continue;
    const known = instances.get(processInstanceId) ?? { processInstanceId, announce: false, full: false };
    known.announce ||= kind === 'engineIncident';
    known.full ||= kind === 'drift';
    instances.set(processInstanceId, known);
  }
  const last = rows.at(-1);
  return {
    instances: [...instances.values()],
    last: last ? { xid: last.xid, seq: last.seq } : null,
    count: rows.length,
  };
}
