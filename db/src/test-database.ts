import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { testPostgresUrl, testTemplate } from './config.ts';
import { createDatabase } from './database.ts';
import type { Database, DatabaseOptions } from './database.ts';
import { startTestPostgres } from './embedded/index.ts';
import { migrate } from './migrate.ts';

export interface TestDatabase {
  db: Database;
  url: string;
  /** Another pool on the same database; ended by `drop`. */
  connect(options?: DatabaseOptions): Database;
  /** Ends the connections, removes the database, stops the server where this process started it alone. */
  drop(): Promise<void>;
}

/**
 * A new, migrated database on the test run's server, else on one of this process's own. Where an engine runs for
 * the tests it has the engine's tables too.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await useServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = testTemplate ? ` template ${testTemplate}` : '';
  await administer(server.url, `create database ${name}${template}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const open: (Database & { close(): Promise<void> })[] = [];
  const connect = (options: DatabaseOptions = {}) => {
    const database = createDatabase(url.href, { max: 6, applicationName: 'test', ...options });
    open.push(database);
    return database;
  };
  return {
    db: connect(),
    url: url.href,
    connect,
    drop: async () => {
      await Promise.all(open.map((database) => database.close()));
      await administer(server.url, `drop database if exists ${name} with (force)`);
      await server.release();
    },
  };
}

interface Server {
  url: string;
  release(): Promise<void>;
}

let own: { users: number; started: ReturnType<typeof startTestPostgres> } | null = null;

async function useServer(): Promise<Server> {
  if (testPostgresUrl) return { url: testPostgresUrl, release: () => Promise.resolve() };
  const mine = (own ??= { users: 0, started: startTestPostgres() });
  mine.users++;
  const running = await mine.started;
  const release = async () => {
    if (--mine.users > 0) return;
    if (own === mine) own = null;
    await running.stop();
  };
  return { url: running.url, release };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end({ timeout: 5 });
  }
}
