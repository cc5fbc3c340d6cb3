import type { Sql } from '@baton/db';

/** Changes that wait because some transaction, in whatever database of the cluster, is still open. */
export interface ProjectorLag {
  waiting: number;
  /** Place of the oldest of them; null when none waits. */
  oldest: string | null;
  /** The oldest transaction that has written; null when none is seen. */
  holder: HorizonHolder | null;
}

export interface HorizonHolder {
  pid: number;
  database: string | null;
  application: string | null;
  state: string | null;
  openSeconds: number;
}

export async function readLag(sql: Sql): Promise<ProjectorLag> {
  const [waiting] = await sql<{ count: number; oldest: string | null }[]>`
    select count(*)::int as count, (array_agg(c.xid::text || '.' || c.seq order by c.xid, c.seq))[1] as oldest
    from engine_changes c, engine_cursor k
    where k.id = 1 and (c.xid, c.seq) > (k.xid, k.seq)
      and c.xid >= pg_snapshot_xmin(pg_current_snapshot())`;
  if (!waiting || waiting.count === 0) return { waiting: 0, oldest: null, holder: null };
  const [holder] = await sql<HorizonHolder[]>`
    select pid, datname as database, application_name as application, state,
      extract(epoch from now() - xact_start)::float8 as "openSeconds"
    from pg_stat_activity
    where backend_xid is not null and pid <> pg_backend_pid()
    order by age(backend_xid) desc limit 1`;
  return { waiting: waiting.count, oldest: waiting.oldest, holder: holder ?? null };
}
