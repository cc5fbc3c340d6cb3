import type { Sql } from '@baton/db';

/** Removes changes behind the cursor; answers how many. */
export async function pruneChanges(sql: Sql): Promise<number> {
  const pruned = await sql`
    delete from engine_changes c using engine_cursor k
    where k.id = 1 and (c.xid, c.seq) <= (k.xid, k.seq)`;
  return pruned.count;
}
