import type postgres from 'postgres';
import type { Queryable } from './database.ts';

/** The tagged-template client: statements are prepared once per connection and pipelined when not awaited one by one. */
export type Sql = postgres.ISql;

/**
 * The client beneath drizzle, for hot statements: inside a transaction it is that transaction's.
 * Moments come and go as PostgreSQL's text, and JSON goes in as text (`${JSON.stringify(x)}::jsonb`).
 */
export function sqlOf(queryable: Queryable): Sql {
  return (queryable as unknown as { session: { client: Sql } }).session.client;
}
