import { keepAlive, type Delays, type KeptPart } from './keep-alive.ts';
import { logFileOf, trimLogs } from './log-files.ts';
import type { Part, StartOptions } from './part.ts';
import { openPartsFile, type PartsFile } from './parts-file.ts';
import { openRunFile, readRunRecord, type RunFile } from './run-file.ts';
import { stopLeftovers } from './steps/stop-leftovers.ts';
import { takeDataFolder } from './steps/take-data-folder.ts';

/** One run of the platform on one data folder: what every step needs. */
export interface Run {
  dataDir: string;
  environment: Record<string, string | undefined>;
  /** Aborted when the platform stops. */
  signal: AbortSignal;
  partsFile: PartsFile;
  runFile: RunFile;
  /** Roles of the processes that an earlier run had left behind. */
  leftovers: string[];
  logFile(role: string): string;
  /** Starts a part, keeps it running, and stops it with the run. */
  keep(part: Part): Promise<KeptPart>;
  /** Ends something that is started on demand, with the run and in its order. */
  adopt(part: Pick<KeptPart, 'role' | 'stop' | 'kill'>): Promise<void>;
  /** For a tool that runs to its end: its process is named in the run file meanwhile. */
  tool(role: string): StartOptions;
  /** Nothing is started any more, and what is being started is cut off. */
  abort(reason?: unknown): void;
  /** Aborts, then ends every part in order; a call with `hurry` does not let them finish. */
  stop(options?: { hurry: boolean }): Promise<void>;
}

/** Who is ended first: nobody loses what it still needs from those after it. */
const order = ['web', 'api', 'sandbox', 'workers', 'engine', 'postgres'];
const trimEvery = 60_000;

/** Takes the data folder, ends what a killed run left on it, and opens the files of this run. Throws StartFault. */
export async function openRun(
  dataDir: string,
  environment: Record<string, string | undefined>,
  log: (line: string) => void,
  restartDelays?: Delays,
): Promise<Run> {
  const lock = await takeDataFolder(dataDir);
  const leftovers = await stopLeftovers(readRunRecord(dataDir));
  const runFile = openRunFile(dataDir);
  const partsFile = openPartsFile(dataDir);
  const ending = new AbortController();
  const kept: Pick<KeptPart, 'role' | 'stop' | 'kill'>[] = [];
  /** A full disk must not end the one who keeps everything else running. */
  const attempt = (action: () => void) => {
    try {
      action();
    } catch (fault) {
      log(`The data folder cannot be written: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  };
  const trimming = setInterval(() => attempt(() => trimLogs(dataDir)), trimEvery);

  const keep = async (part: Part) => {
    const started = await keepAlive(part, {
      signal: ending.signal,
      log,
      report: (role, state, lastExit) => attempt(() => partsFile.report(role, state, lastExit)),
      noted: (role, pid) => attempt(() => runFile.note(role, pid)),
      gone: (pid) => attempt(() => runFile.forget(pid)),
      ...(restartDelays && { delays: restartDelays }),
    });
    kept.push(started);
    // A stop that came meanwhile has not seen this part.
    if (ending.signal.aborted) await started.stop();
    ending.signal.throwIfAborted();
    return started;
  };

  const adopt = async (part: Pick<KeptPart, 'role' | 'stop' | 'kill'>) => {
    kept.push(part);
    // A stop that came meanwhile has not seen this one either.
    if (ending.signal.aborted) await part.stop();
  };

  let stopping: Promise<void> | null = null;
  const stopInOrder = async () => {
    for (const role of order) {
      await Promise.all(kept.filter((part) => part.role === role).map((part) => part.stop()));
    }
    clearInterval(trimming);
    lock.release();
  };
  const abort = (reason: unknown = new Error('The platform is being stopped.')) => ending.abort(reason);
  const stop = async ({ hurry } = { hurry: false }) => {
    abort();
    stopping ??= stopInOrder();
    if (hurry) await Promise.all(kept.map((part) => part.kill()));
    await stopping;
  };
  const tool = (role: string) => ({
    noted: (pid: number) => runFile.note(role, pid),
    signal: ending.signal,
  });
  const logFile = (role: string) => logFileOf(dataDir, role);
  const files = { partsFile, runFile, logFile };
  return { dataDir, environment, signal: ending.signal, ...files, leftovers, keep, adopt, tool, abort, stop };
}
