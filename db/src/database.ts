import { drizzle } from 'drizzle-orm/postgres-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { preparing } from './prepare-statements.ts';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Either, for verbs that work inside and outside a transaction. */
export type Queryable = Database | Transaction;

export interface DatabaseOptions {
  /** Connections at most; default 10. */
  max?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
}

/** Seconds. */
const longestPause = 1;

/**
 * Connects lazily; `close` ends all connections.
 * A transaction left idle for 10 s is ended by the server: one forgotten would hide every later change.
 */
export function createDatabase(
  url: string,
  options: DatabaseOptions = {},
): Database & { close(): Promise<void> } {
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    // Seconds before the next try to connect. The driver's own pauses grow to 20: as long would it take to notice that
    // the server is back.
    backoff: (tries: number) => (0.5 + Math.random() / 2) * Math.min(3 ** tries / 100, longestPause),
    connection: {
      application_name: options.applicationName ?? 'baton',
      search_path: 'app,engine,public',
      timezone: 'UTC',
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  const database = drizzle(preparing(client), { schema });
  return Object.assign(database, { close: () => client.end({ timeout: 5 }) });
}
