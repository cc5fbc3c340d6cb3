import { ensureDatabase } from './ensure-database.ts';
import { launchServer, type LaunchedServer } from './launch-server.ts';
import type { PreparedPostgres } from './prepare-postgres.ts';
import { serverSettings } from './server-settings.ts';
import { stopServer } from './stop-server.ts';

export interface RunningPostgres {
  /** The platform's database, as its owner. */
  url: string;
  port: number;
  pid: number;
  /** Settles once, when the server process has ended, for whatever reason. */
  exited: Promise<string>;
  /** Fast shutdown; immediate when `hurry`. Returns when the process is gone. */
  stop(options?: { hurry: boolean }): Promise<void>;
}

/**
 * Starts the prepared server on loopback. Give the port of the last start when clients already know it.
 * The server ends with our process. Throws PostgresFault.
 */
export async function startPostgres(prepared: PreparedPostgres, port?: number): Promise<RunningPostgres> {
  const { cluster, server, account, logFile } = prepared;
  const launched = await launchServer({
    server,
    account,
    folder: cluster.folder,
    settings: serverSettings,
    logFile,
    ...(port !== undefined && { port }),
  });
  const running = runningServer(launched, urlOf('baton', cluster.password, launched.port, 'baton'));
  try {
    await ensureDatabase({
      superuserUrl: urlOf('postgres', cluster.superuserPassword, launched.port, 'postgres'),
      name: 'baton',
      password: cluster.password,
    });
  } catch (fault) {
    await running.stop();
    throw fault;
  }
  return running;
}

/** Wraps a launched process; used by the platform's server and by the one for tests. */
export function runningServer({ child, pid, port }: LaunchedServer, url: string): RunningPostgres {
  const exited =
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve(reasonOf(child.exitCode, child.signalCode))
      : new Promise<string>((resolve) => {
          child.once('exit', (code, signal) => resolve(reasonOf(code, signal)));
        });
  return { url, port, pid, exited, stop: (options) => stopServer(child, exited, options?.hurry ?? false) };
}

/** A connection URL on loopback. */
export function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

function reasonOf(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `killed by ${signal}` : `exit code ${code}`;
}
