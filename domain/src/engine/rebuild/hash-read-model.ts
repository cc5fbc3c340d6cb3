import { createHash } from 'node:crypto';
import type { Sql } from '@baton/db';
import { readModelTables } from './read-model-tables.ts';

/** One hash over all rows of the read model in a schema, whatever their order on disk. */
export async function hashReadModel(sql: Sql, schema = 'app'): Promise<string> {
  const hash = createHash('sha256');
  for (const { table } of readModelTables) {
    const [sums] = await sql.unsafe<{ sums: string }[]>(`
      select count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)::numeric), 0)
        || ' ' || coalesce(sum(hashtextextended(r::text, 1)::numeric), 0) as sums
      from ${schema}.${table} r`);
    hash.update(`${table} ${sums?.sums}\n`);
  }
  return hash.digest('hex');
}
