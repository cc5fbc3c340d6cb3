import { freePort } from '@baton/db/embedded';
import { readEnvironment } from './config.ts';
import { makeDemoTickets } from './demo-tickets/make-demo-tickets.ts';
import type { Delays } from './keep-alive.ts';
import { openRun } from './run.ts';
import { keptSecret } from './secrets.ts';
import { startParts } from './start-parts.ts';
import { checkPort } from './steps/check-port.ts';

export interface PlatformOptions {
  /** Absolute. */
  dataDir: string;
  /** Of the app; 0 takes a free one. */
  port: number;
  host?: string;
  /** As people reach the app; null or absent: the local address. */
  publicUrl?: string | null;
  /** Null or absent: the embedded server. */
  databaseUrl?: string | null;
  demo: boolean;
  /** Null or absent: made at the first start and kept in the data folder. */
  demoPassword?: string | null;
  /** After which a sandbox that nobody uses ends; 15 when not given. */
  sandboxIdleMinutes?: number;
  logLevel?: string;
  /** Source folders are watched and the web app is served by Vite. */
  development?: boolean;
  /** One line at a time, for the person at the terminal. */
  log: (line: string) => void;
  /** Cuts a start off: what has been started ends in order, and the start rejects. */
  signal?: AbortSignal;
  environment?: Record<string, string | undefined>;
  /** For tests that stand in between: other programs, or a proxy in front of the engine. */
  instead?: {
    /** Entry files of api and workers, from the project folder. */
    apiEntry?: string;
    workersEntry?: string;
    enginePort?: number;
    /** What api and workers are told; the engine itself stays on its port. */
    engineUrl?: string;
    restartDelays?: Delays;
  };
}

export interface Platform {
  address: string;
  engineUrl: string;
  databaseUrl: string;
  /** Lines for the person at the terminal: who may sign in, and how. */
  accounts: string[];
  /**
   * Makes the demo tickets of a new demo by using the api as people do, and goes on where an earlier run was stopped;
   * nothing where there is no demo, or all is made. Never rejects.
   */
  makeDemoTickets(): Promise<void>;
  /** Ends everything in order; with `hurry` at once. */
  stop(options?: { hurry: boolean }): Promise<void>;
}

/**
 * Starts the whole platform on one data folder and keeps it running. Throws a fault with an `advice` when
 * it cannot; nothing is left running then.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { dataDir, host = '127.0.0.1', log, signal, instead = {} } = options;
  signal?.throwIfAborted();
  const port = await checkPort(host, options.port);
  const run = await openRun(dataDir, options.environment ?? readEnvironment(), log, instead.restartDelays);
  const cutOff = () => run.abort(signal?.reason);
  signal?.addEventListener('abort', cutOff, { once: true });
  try {
    const address = `http://${['127.0.0.1', '0.0.0.0'].includes(host) ? 'localhost' : host}:${port}`;
    const development = options.development ?? false;
    const started = await startParts(run, {
      host,
      port,
      apiPort: development ? await freePort() : port,
      publicUrl: options.publicUrl ?? address,
      enginePort: instead.enginePort ?? (await freePort()),
      toldEngineUrl: instead.engineUrl ?? null,
      apiEntry: instead.apiEntry ?? 'api/src/server.ts',
      workersEntry: instead.workersEntry ?? 'engine-workers/src/main.ts',
      engineSecret: keptSecret(dataDir, 'engine-secret'),
      trackingSecret: keptSecret(dataDir, 'tracking-secret'),
      databaseUrl: options.databaseUrl ?? null,
      demo: options.demo,
      demoPassword: options.demoPassword ?? null,
      sandboxIdleMinutes: options.sandboxIdleMinutes ?? 15,
      logLevel: options.logLevel ?? 'info',
      development,
      log,
    });
    run.runFile.setAddress(address);
    const { accounts, demo } = started.organisation;
    const tickets = async () => {
      if (demo === null) return;
      const { password, ...installation } = demo;
      const access = { address, password, signal: run.signal };
      await makeDemoTickets({ ...access, dataDir, installation, log });
    };
    return { ...started, accounts, address, makeDemoTickets: tickets, stop: (how) => run.stop(how) };
  } catch (fault) {
    await run.stop();
    throw fault;
  } finally {
    signal?.removeEventListener('abort', cutOff);
  }
}
