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
  return (await newestChange(sql)) !== null;
}

/** The newest change between the cursor and the horizon, found as cheaply; null when there is none. */
export async function newestChange(sql: Sql): Promise<ProjectorCursor | null> {
  const [newest] = await sql<ProjectorCursor[]>`
    select c.xid::text as xid, c.seq::text as seq from engine_changes c
    where (c.xid, c.seq) > ((select xid from engine_cursor where id = 1), (select seq from engine_cursor where id = 1))
      and c.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by c.xid desc, c.seq desc limit 1`;
  return newest ?? null;
}

/**
 * Reads the next changes by instance. Only transactions older than every running one are read: a change with a lower
 * number can then no longer appear behind the cursor. None behind `until` is read, where there is one.
 */
export async function readChanges(
  sql: Sql,
  cursor: ProjectorCursor,
  until: ProjectorCursor | null = null,
): Promise<Changes> {
  const seen = until ? sql`(c.xid, c.seq) <= (${until.xid}::xid8, ${until.seq}::bigint)` : sql`true`;
  const rows = await sql<ChangeRow[]>`
    select c.xid::text as xid, c.seq::text as seq, c.kind, coalesce(c.process_instance_id,
      (select t.proc_inst_id_ from act_hi_taskinst t where t.id_ = c.id)) as "processInstanceId"
    from engine_changes c
    where (c.xid, c.seq) > (${cursor.xid}::xid8, ${cursor.seq}::bigint)
      and c.xid < pg_snapshot_xmin(pg_current_snapshot()) and ${seen}
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
