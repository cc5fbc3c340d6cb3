import { randomBytes } from 'node:crypto';
import type { SandboxReply, sandboxSteps } from '@baton/contract/sandbox-state';
import { freePort } from '@baton/db/embedded';
import { migrate } from '@baton/db/migrate';
import { makeThrowawayDatabase } from '@baton/db/throwaway-database';
import { enginePart } from '../parts/engine.ts';
import { workersPart } from '../parts/workers.ts';
import type { RunningPart } from '../part.ts';
import { installChangeCapture } from './install-change-capture.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { startAside } from './start-aside.ts';

export interface RunningSandbox {
  reply: Extract<SandboxReply, { state: 'ready' }>;
  /** Settles when one of its processes has ended, with which and how. */
  ended: Promise<string>;
  /** Ends its processes and drops its database. */
  end(how: 'stop' | 'kill'): Promise<void>;
}

/** Of its engine: what a draft may waste before its JVM gives up. */
const heap = '192m';
/** For its engine, its workers and the api; the embedded server has a hundred for everybody. */
const connections = 32;

/**
 * Starts a second platform beside the first, for trying drafts on: an empty database of its own, an engine on it, and
 * the loops in a process that sends nothing. Rejects, and leaves no process, when a part does not start.
 */
export async function startSandbox(
  options: SandboxOptions,
  signal: AbortSignal,
  report: (step: (typeof sandboxSteps)[number]) => void,
): Promise<RunningSandbox> {
  const { run, logLevel } = options;
  const build = await options.build;
  const started: RunningPart[] = [];
  report('database');
  const database = await makeThrowawayDatabase(options.databaseUrl, { suffix: '_sandbox', connections });
  const end = async (how: 'stop' | 'kill') => {
    for (const part of started.toReversed()) await part[how]();
    await database.drop();
  };
  try {
    await migrate(database.url);
    report('engine');
    const port = await freePort();
    const secret = randomBytes(32).toString('base64url');
    const engine = await startAside(
      run,
      signal,
      enginePart({
        ...{ role: 'sandbox-engine', heap, port, secret, databaseUrl: database.url },
        ...{ java: build.java.command, folder: build.folder, archive: build.archive },
        environment: run.environment,
        logFile: run.logFile('sandbox-engine'),
      }),
    );
    started.push(engine);
    report('workers');
    await installChangeCapture(database.url);
    const engineUrl = `http://127.0.0.1:${port}`;
    const workers = await startAside(
      run,
      signal,
      workersPart({
        ...{ role: 'sandbox-workers', sandbox: true, entry: options.workersEntry, run, logLevel },
        ...{ databaseUrl: database.url, engineUrl, engineSecret: secret, publicUrl: null },
        // Nobody outside knows it: no link of a sandbox leads anywhere.
        trackingSecret: randomBytes(32).toString('base64url'),
      }),
    );
    started.push(workers);
    const ended = Promise.race([
      engine.exited.then((reason) => `its engine ended (${reason})`),
      workers.exited.then((reason) => `its workers ended (${reason})`),
    ]);
    const reply = { state: 'ready', databaseUrl: database.url, engineUrl, engineSecret: secret } as const;
    return { reply, ended, end };
  } catch (fault) {
    await end('kill');
    throw fault;
  }
}
