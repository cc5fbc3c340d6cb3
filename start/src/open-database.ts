import { checkDatabase, findPostgres, preparePostgres, startPostgres } from '@baton/db/embedded';
import { countPendingMigrations } from '@baton/db/migrate';
import { join } from 'node:path';
import type { Settings } from './config.ts';
import { takeLock } from './lock.ts';
import { logFileOf } from './log-files.ts';
import { StartFault } from './start-fault.ts';

export interface OpenDatabase {
  url: string;
  /** Whose server it is, in words. */
  note: string;
  /** Ends what was started for it. */
  close(): Promise<void>;
}

type Where = Pick<Settings, 'dataDir' | 'databaseUrl'>;

/**
 * The database of an installation for a program that works on it: the running one's, or its embedded server started
 * for the while. Throws a fault with an `advice` when there is none or its schema is not this release's.
 */
export async function openDatabase(where: Where): Promise<OpenDatabase> {
  const database = where.databaseUrl ? await ownServer(where.databaseUrl) : await embedded(where.dataDir);
  try {
    if ((await countPendingMigrations(database.url)) > 0) {
      throw new StartFault(
        'The database has not been brought to this release yet.',
        'Run "corepack pnpm start" once, then try again.',
      );
    }
    return database;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

async function ownServer(url: string): Promise<OpenDatabase> {
  const version = await checkDatabase(url);
  return { url, note: `PostgreSQL ${version} of DATABASE_URL`, close: () => Promise.resolve() };
}

async function embedded(dataDir: string): Promise<OpenDatabase> {
  const found = await findPostgres(dataDir);
  if (found.state === 'absent') {
    throw new StartFault(
      `There is no installation in ${dataDir}.`,
      'Name its data folder with BATON_DATA_DIR or its server with DATABASE_URL, or run "corepack pnpm start" first.',
    );
  }
  const lock = await takeLock(join(dataDir, 'lock'));
  if (lock) return await startAlone(dataDir, lock);
  if (found.state === 'running') {
    return { url: found.url, note: 'of the platform that runs', close: () => Promise.resolve() };
  }
  throw new StartFault(
    `The platform on ${dataDir} is starting or ending.`,
    'Wait until it has done so, then try again.',
  );
}

/** Nobody else uses the folder while we hold its lock. */
async function startAlone(dataDir: string, lock: { release(): void }): Promise<OpenDatabase> {
  try {
    const prepared = await preparePostgres({
      platformFolder: dataDir,
      logFile: logFileOf(dataDir, 'postgres'),
    });
    const server = await startPostgres(prepared);
    const close = async () => {
      await server.stop();
      lock.release();
    };
    return { url: server.url, note: 'the platform does not run; its server was started for this', close };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}
