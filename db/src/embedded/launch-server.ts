import { spawn, type ChildProcess } from 'node:child_process';
import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { program, type ServerFiles } from './find-server.ts';
import { freePort } from './free-port.ts';
import { guardServer } from './guard-server.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { PostgresFault } from './postgres-fault.ts';
import { programEnvironment } from './run-program.ts';

export interface Launch {
  server: ServerFiles;
  account: Account | null;
  folder: string;
  settings: Record<string, string>;
  logFile: string;
  /** Fixed when clients already know it; else a free one. */
  port?: number;
  /** Removed when our process ends. */
  throwawayFolder?: string;
}

export interface LaunchedServer {
  child: ChildProcess;
  pid: number;
  port: number;
}

const readyWithinSeconds = 120;
/** Worth another try: the port was taken meanwhile, or the last server's processes are still ending. */
const passing = /could not bind|Address already in use|pre-existing shared memory block/;

/** Starts the server process and waits until it takes connections. Throws PostgresFault with its last words. */
export async function launchServer(launch: Launch): Promise<LaunchedServer> {
  for (let attempt = 1; ; attempt++) {
    const logFrom = await stat(launch.logFile).then(
      (file) => file.size,
      () => 0,
    );
    const launched = await spawnServer(launch, launch.port ?? (await freePort()));
    if (await isReady(launched, launch.folder)) return launched;
    const words = await readFrom(launch.logFile, logFrom);
    if (attempt < 20 && passing.test(words)) await sleep(250);
    else throw launchFault(launch.folder, words);
  }
}

async function spawnServer(launch: Launch, port: number): Promise<LaunchedServer> {
  const { account, settings } = launch;
  const log = await open(launch.logFile, 'a', 0o600);
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([k, v]) => ['-c', `${k}=${v}`]);
  const child = spawn(program(launch.server, 'postgres'), ['-D', launch.folder, ...flags], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: programEnvironment,
    stdio: ['ignore', log.fd, log.fd],
    // Ctrl-C in a terminal reaches the whole group; the server ends last, when it is told.
    detached: true,
  });
  const failed = new Promise<never>((_resolve, reject) => child.once('error', reject));
  const spawned = new Promise<void>((resolve) => child.once('spawn', resolve));
  await Promise.race([spawned, failed]).finally(() => log.close());
  child.unref();
  guardServer(child, launch.throwawayFolder);
  return { child, pid: child.pid ?? 0, port };
}

async function isReady(launched: LaunchedServer, folder: string): Promise<boolean> {
  const until = Date.now() + readyWithinSeconds * 1000;
  while (launched.child.exitCode === null && launched.child.signalCode === null) {
    const file = await readPostmasterFile(folder);
    if (file?.pid === launched.pid && file.ready) return true;
    if (Date.now() > until) {
      launched.child.kill('SIGQUIT');
      return false;
    }
    await sleep(15);
  }
  return false;
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, position);
  await handle.close();
  return buffer.toString('utf8', 0, bytesRead).trim();
}

function launchFault(folder: string, words: string): PostgresFault {
  const advice = /No space left/.test(words)
    ? 'The disk is full: free at least 500 MB and start again.'
    : 'Its log file says more; DATABASE_URL names a server of your own instead.';
  return new PostgresFault(`PostgreSQL on ${folder} did not start: ${words || 'it said nothing.'}`, advice);
}
