import type { Sql } from '@baton/db';

/** The tables a rebuild makes anew, with the columns that identify a row. */
export const readModelTables = [
  { table: 'ticket_states', key: ['ticket_id'] },
  { table: 'activity_log', key: ['id'] },
  { table: 'user_tasks', key: ['id'] },
  { table: 'user_task_pools', key: ['user_task_id', 'principal'] },
] as const;

export const shadowSchema = 'app_shadow';

/** Empty twins of the read model; the same statements write them under `shadowPath`. */
export async function createShadow(sql: Sql): Promise<void> {
  await dropShadow(sql);
  await sql.unsafe(`create schema ${shadowSchema}`);
  for (const { table } of readModelTables) {
    await sql.unsafe(`create table ${shadowSchema}.${table} (like app.${table} including all)`);
  }
}

export async function dropShadow(sql: Sql): Promise<void> {
  await sql.unsafe(`drop schema if exists ${shadowSchema} cascade`);
}

/** To the end of the transaction, names of the read model mean its shadow. */
export async function turnToShadow(sql: Sql): Promise<void> {
  await sql.unsafe(`set local search_path = ${shadowSchema}, app, engine, public`);
}

export async function turnToLive(sql: Sql): Promise<void> {
  await sql.unsafe('set local search_path = app, engine, public');
}
