import type { Sql } from '@baton/db';

/** How far the engine's changes have been projected; compared by the server alone. */
export interface ProjectorCursor {
  xid: string;
  seq: string;
}

/** Locks the cursor, the fence between processes; null while another holds it. */
export async function lockCursor(sql: Sql): Promise<ProjectorCursor | null> {
  const [cursor] = await sql<ProjectorCursor[]>`
    select xid::text as xid, seq::text as seq from engine_cursor where id = 1 for update skip locked`;
  return cursor ?? null;
}

/** The cluster that counts this database's transactions. */
export async function readSystemIdentifier(sql: Sql): Promise<string> {
  const [cluster] = await sql<
    { id: string }[]
  >`select system_identifier::text as id from pg_control_system()`;
  if (!cluster) throw new Error('PostgreSQL does not name its cluster');
  return cluster.id;
}

/**
 * Makes the cursor's row, or resets it when the database was restored into another cluster: transaction ids start
 * anew there, so pending changes and the stream lose their order. Answers whether the read model must be rebuilt.
 */
export async function claimCluster(sql: Sql): Promise<boolean> {
  const id = await readSystemIdentifier(sql);
  await sql`
    insert into engine_cursor (id, xid, seq, system_identifier) values (1, '0', 0, ${id})
    on conflict (id) do nothing`;
  const [reset] = await sql`
    with moved as (
      update engine_cursor set xid = '0', seq = 0, system_identifier = ${id}, epoch = epoch + 1
      where id = 1 and system_identifier <> ${id} returning id
    ), changes as (delete from engine_changes where exists (select from moved)
    ), told as (delete from stream_events where exists (select from moved))
    select id from moved`;
  return reset !== undefined;
}
