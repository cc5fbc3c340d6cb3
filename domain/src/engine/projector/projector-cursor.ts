import type { Sql } from '@baton/db';

/** How far the engine's changes have been projected; compared by the server alone. */
export interface ProjectorCursor {
  xid: string;
  seq: string;
}

/** Locks the cursor, the fence between processes; null while another holds it. */
export async function lockCursor(sql: Sql): Promise<ProjectorCursor | null> {
  // Everything in the batch is read and written by key: planned once, not with every batch.
  const [cursor] = await sql<ProjectorCursor[]>`
    select xid::text as xid, seq::text as seq, set_config('plan_cache_mode', 'force_generic_plan', true)
    from engine_cursor where id = 1 for update skip locked`;
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
 * anew there, so pending changes and the stream lose their order. Answers whether the read model must be rebuilt; it
 * does so until `confirmCluster`, whoever died in between.
 */
export async function claimCluster(sql: Sql): Promise<boolean> {
  const id = await readSystemIdentifier(sql);
  await sql`
    insert into engine_cursor (id, xid, seq, system_identifier) values (1, '0', 0, ${id})
    on conflict (id) do nothing`;
  await sql`
    with moved as (
      update engine_cursor set xid = '0', seq = 0, system_identifier = ${unconfirmed + id}, epoch = epoch + 1
      where id = 1 and system_identifier not in (${id}, ${unconfirmed + id}) returning id
    ), changes as (delete from engine_changes where exists (select from moved)
    ) delete from stream_events where exists (select from moved)`;
  const rows = await sql`
    select 1 from engine_cursor where id = 1 and system_identifier = ${unconfirmed + id}`;
  return rows.length > 0;
}

/** Notes that the read model was rebuilt in this cluster. Call it in the transaction that swaps it in. */
export async function confirmCluster(sql: Sql): Promise<void> {
  await sql`
    update engine_cursor set system_identifier = substr(system_identifier, ${unconfirmed.length + 1}::int)
    where id = 1 and starts_with(system_identifier, ${unconfirmed})`;
}

/** Before the cluster's identifier for as long as a rebuild is owed. */
const unconfirmed = 'unconfirmed:';
