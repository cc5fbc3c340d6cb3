import type { Sql } from '@baton/db';
import { readModelTables, shadowSchema } from './read-model-tables.ts';

/** Instances whose rows differ between the live read model and its shadow. */
export async function differingInstances(sql: Sql): Promise<string[]> {
  const instanceOf = (table: string, row: string) =>
    table === 'user_task_pools'
      ? `(select k.proc_inst_id_ from engine.act_hi_taskinst k where k.id_ = ${row}.user_task_id)`
      : `${row}.process_instance_id`;
  const differences = readModelTables.map(({ table, key }) => {
    const same = key.map((column) => `l.${column} = s.${column}`).join(' and ');
    return `
      select coalesce(${instanceOf(table, 's')}, ${instanceOf(table, 'l')}) as id
      from app.${table} l full join ${shadowSchema}.${table} s on ${same} where l is distinct from s`;
  });
  const rows = await sql.unsafe<{ id: string | null }[]>(
    `select distinct id from (${differences.join(' union all ')}) d`,
  );
  return rows.map((row) => row.id).filter((id) => id !== null);
}

/** Makes the live read model what the shadow is, row by row where they differ; answers how many rows changed. */
export async function swapIn(sql: Sql): Promise<number> {
  let changed = 0;
  for (const { table, key } of readModelTables) {
    const same = key.map((column) => `l.${column} = s.${column}`).join(' and ');
    const gone = await sql.unsafe(`
      delete from app.${table} l
      where not exists (select from ${shadowSchema}.${table} s where ${same} and l is not distinct from s)`);
    const come = await sql.unsafe(`
      insert into app.${table} select s.* from ${shadowSchema}.${table} s
      where not exists (select from app.${table} l where ${same})`);
    changed += gone.count + come.count;
  }
  return changed;
}
