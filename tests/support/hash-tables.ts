import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';

/**
 * A hash of all rows of every table in both schemas, and where every sequence stands, by name. What is left out is
 * named by the caller.
 */
export async function hashTables(database: Sql, without: readonly string[]): Promise<Record<string, string>> {
  const tables = await database<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('app', 'engine') and table_type = 'BASE TABLE' order by 1`;
  if (tables.length < 60) throw new Error('the tables of app and engine were not found');
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    if (without.includes(name)) continue;
    const rows = await database<{ row: string }[]>`
      select t::text as row from ${database.unsafe(name)} t order by 1`;
    const hash = createHash('sha256');
    for (const { row } of rows) hash.update(row).update('\n');
    hashes[name] = hash.digest('hex');
  }
  const sequences = await database<{ name: string; last: string }[]>`
    select schemaname || '.' || sequencename as name, coalesce(last_value, 0)::text as last
    from pg_sequences where schemaname in ('app', 'engine')`;
  for (const { name, last } of sequences) hashes[name] = last;
  return hashes;
}
