export { createDatabase } from './database.ts';
export type { Database, DatabaseOptions, Queryable, Transaction } from './database.ts';
export { isSameDatabase } from './is-same-database.ts';
export { newId } from './new-id.ts';
export { sqlOf } from './sql-of.ts';
export type { Sql } from './sql-of.ts';
