import type { Database, Sql } from '@baton/db';
import { sqlOf } from '@baton/db';
import { CaptureRefused } from './capture-refused.ts';
import { businessKeyIndex, tableCaptures } from './capture-statements.ts';
import type { TableCapture } from './capture-statements.ts';
import { capturedTables, readColumns } from './captured-tables.ts';

const captureLock = 4_172_004;

/**
 * Makes every change of the engine's tables a row in `engine_changes`, written in the engine's own transaction, and
 * lets a business key start one root instance only. Does nothing where that is so already; the engine may run.
 * Throws `CaptureRefused` when the engine's tables lack a column the platform reads.
 */
export async function installCapture(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const sql = sqlOf(tx);
    await sql`select pg_advisory_xact_lock(${captureLock})`;
    const missing = await missingColumns(sql);
    if (missing.length > 0) throw new CaptureRefused(missing);
    for (const capture of tableCaptures()) {
      if (await isInstalled(sql, capture)) continue;
      for (const statement of capture.statements) await sql.unsafe(statement);
    }
    await sql.unsafe(`
      create unique index if not exists ${businessKeyIndex} on engine.act_hi_procinst (business_key_)
      where super_process_instance_id_ is null and business_key_ is not null`);
  });
  const broken = await missingCaptures(sqlOf(db));
  if (broken.length > 0) throw new CaptureRefused(broken);
}

/** Triggers and index that ought to be there and work; names of those that do not. */
export async function missingCaptures(sql: Sql): Promise<string[]> {
  const wanted = tableCaptures().flatMap(({ table, triggers }) => triggers.map((name) => `${table}.${name}`));
  const rows = await sql<{ name: string }[]>`
    select c.relname || '.' || g.tgname as name
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where c.relnamespace = 'engine'::regnamespace and g.tgenabled in ('O', 'A')
      and g.tgdeferrable and g.tginitdeferred
    union all
    select x.relname from pg_index i join pg_class x on x.oid = i.indexrelid
    where x.relname = ${businessKeyIndex} and x.relnamespace = 'engine'::regnamespace
      and i.indisunique and i.indisvalid`;
  const present = new Set(rows.map((row) => row.name));
  return [...wanted, businessKeyIndex].filter((name) => !present.has(name));
}

async function missingColumns(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name || '.' || column_name as name
    from information_schema.columns where table_schema = 'engine'`;
  const present = new Set(rows.map((row) => row.name));
  const captured = capturedTables.flatMap(({ table, columns, id, processInstanceId }) =>
    [...columns, id, ...(processInstanceId ? [processInstanceId] : [])].map((column) => `${table}.${column}`),
  );
  const read = Object.entries(readColumns).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  return [...new Set([...captured, ...read])].filter((name) => !present.has(name));
}

async function isInstalled(sql: Sql, capture: TableCapture): Promise<boolean> {
  const [row] = await sql<{ version: string | null; triggers: number }[]>`
    select obj_description(to_regprocedure(${`app.${capture.functionName}()`}), 'pg_proc') as version,
      (select count(*)::int from pg_trigger g
        where g.tgrelid = to_regclass(${`engine.${capture.table}`}) and g.tgname = any(${capture.triggers})
          and g.tgenabled = 'O') as triggers`;
  return row?.version === `baton:${capture.version}` && row.triggers === capture.triggers.length;
}
