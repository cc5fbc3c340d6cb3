import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLogFrom } from './log-files.ts';
import type { RunningPart, StartOptions } from './part.ts';
import { StartFault } from './start-fault.ts';

/** Asked with what the child has written since its start, and its age in milliseconds. */
export type IsReady = (seen: { words: () => string; age: number }) => Promise<boolean>;

export interface ChildOptions {
  role: string;
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  logFile: string;
  /** Asked again and again until true. */
  isReady: IsReady;
  readyWithinSeconds: number;
  /** How long a polite stop may take. */
  stopWithinSeconds: number;
}

/**
 * Starts a child process and waits until it is ready. Its standard input is a pipe that closes when this
 * process ends, however it ends; its output goes to the log file without passing through here. Throws
 * StartFault with the last lines of its log.
 */
export async function startChild(
  options: ChildOptions,
  { noted, signal }: StartOptions,
): Promise<RunningPart> {
  signal.throwIfAborted();
  const logFrom = sizeOf(options.logFile);
  const child = spawnChild(options);
  const running = runningChild(child, options.stopWithinSeconds);
  if (child.pid !== undefined) noted(child.pid);
  let exit: string | null = null;
  void running.exited.then((reason) => (exit = reason));
  const startedAt = Date.now();
  const words = () => readLogFrom(options.logFile, logFrom);
  for (;;) {
    const age = Date.now() - startedAt;
    if (exit !== null) throw childFault(options, exit, logFrom);
    if (await options.isReady({ words, age })) return running;
    if (signal.aborted || age > options.readyWithinSeconds * 1000) {
      await running.kill();
      signal.throwIfAborted();
      throw childFault(options, `not ready after ${options.readyWithinSeconds} s`, logFrom);
    }
    await sleep(30);
  }
}

function spawnChild({ command, args, cwd, env, logFile }: ChildOptions): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(command, args, {
      cwd,
      env,
      stdio: ['pipe', log, log],
      // Ctrl-C in a terminal reaches the whole group; the parts end in order, when they are told.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

function runningChild(child: ChildProcess, stopWithinSeconds: number): RunningPart {
  const exited = new Promise<string>((resolve) => {
    child.once('error', (fault) => resolve(fault.message));
    child.once('exit', (code, by) => resolve(by ? `killed by ${by}` : `exit code ${code}`));
  });
  // A child that ends while something is written to it is told by its exit, not by the broken pipe.
  child.stdin?.on('error', () => child.stdin?.destroy());
  const kill = async () => {
    killGroup(child);
    await exited;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    const late = new AbortController();
    const limit = sleep(stopWithinSeconds * 1000, 'late', { signal: late.signal }).catch(() => 'ended');
    const first = await Promise.race([exited, limit]);
    late.abort();
    if (first === 'late') await kill();
  };
  return { pid: child.pid ?? -1, exited, stop, kill };
}

/** The child leads its own group: what it started itself ends with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}

function childFault(options: ChildOptions, reason: string, logFrom: number): StartFault {
  const lines = readLogFrom(options.logFile, logFrom).split('\n');
  const words = lines
    .filter((line) => !/^\s+at /.test(line))
    .slice(-15)
    .join('\n');
  const advice = /No space left on device|ENOSPC/.test(words)
    ? 'The disk is full: free at least 500 MB and start again.'
    : `All it wrote is in ${options.logFile}.`;
  return new StartFault(`The ${options.role} did not start (${reason}).\n${words}`.trim(), advice);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
