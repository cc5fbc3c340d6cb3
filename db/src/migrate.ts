import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
const migrationsLock = 4_172_001;

/** The database was migrated by a newer release; running this one on it could lose data. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError';
}

/**
 * Brings the database to this release's schema, one process at a time (advisory lock); forward only.
 * Answers how many migrations were applied. Throws `NewerSchemaError` when the database is ahead.
 */
export async function migrate(databaseUrl: string): Promise<number> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${migrationsLock})`;
    await client`create schema if not exists app`;
    await client`create schema if not exists engine`;
    const pending = await pendingOf(client);
    await applyMigrations(drizzle(client), {
      migrationsFolder,
      migrationsSchema: 'app',
      migrationsTable: 'migrations',
    });
    return pending;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** How many migrations of this release the database still lacks; changes nothing. Throws `NewerSchemaError`. */
export async function countPendingMigrations(databaseUrl: string): Promise<number> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    return await pendingOf(client);
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function pendingOf(client: postgres.Sql): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder });
  const applied = await appliedMigrations(client);
  const newest = known.at(-1)?.folderMillis ?? 0;
  if (applied.some((moment) => moment > newest)) {
    throw new NewerSchemaError('The database was migrated by a newer release of Baton.');
  }
  return known.length - applied.length;
}

async function appliedMigrations(client: postgres.Sql): Promise<number[]> {
  const [table] = await client<{ name: string | null }[]>`select to_regclass('app.migrations')::text as name`;
  if (!table?.name) return [];
  const rows = await client<{ createdAt: string }[]>`select created_at as "createdAt" from app.migrations`;
  return rows.map((row) => Number(row.createdAt));
}
