import { setTimeout as sleep } from 'node:timers/promises';
import type { Part, RunningPart } from './part.ts';
import type { PartState } from './parts-file.ts';

export interface KeepOptions {
  /** Aborted when the platform stops: from then on nothing is started again. */
  signal: AbortSignal;
  /** One line for the person at the terminal. */
  log: (line: string) => void;
  report: (role: string, state: PartState, lastExit?: string) => void;
  noted: (role: string, pid: number) => void;
  gone: (pid: number) => void;
  delays?: Delays;
}

/** Milliseconds: the first wait, the longest, and how long a part must have run for the first to count again. */
export interface Delays {
  first: number;
  longest: number;
  steady: number;
}

/** A part that is started again whenever it ends by itself. */
export interface KeptPart {
  role: string;
  /** Starts it anew without waiting, because its code has changed. */
  restart(): Promise<void>;
  /** Ends it for good; the signal has been aborted before. */
  stop(): Promise<void>;
  /** The same, without letting it finish. */
  kill(): Promise<void>;
}

const usualDelays: Delays = { first: 1_000, longest: 30_000, steady: 60_000 };

/** Starts a part and keeps it running, waiting longer from failure to failure. Rejects when the first start fails. */
export async function keepAlive(part: Part, options: KeepOptions): Promise<KeptPart> {
  const { signal, log, report, delays = usualDelays } = options;
  let hurry = new AbortController();

  report(part.role, 'starting');
  let running = await startNoted(part, options);
  const watching = watch().catch((fault: unknown) => {
    if (!signal.aborted) throw fault;
  });

  async function watch(): Promise<void> {
    let wait = delays.first;
    for (;;) {
      const startedAt = Date.now();
      const reason = await running.exited;
      options.gone(running.pid);
      signal.throwIfAborted();
      if (Date.now() - startedAt >= delays.steady) wait = delays.first;
      report(part.role, 'restarting', reason);
      if (!hurry.signal.aborted) log(`${part.role} ended (${reason}); starting it again in ${wait / 1000} s`);
      wait = await startAgain(wait);
    }
  }

  /** Tries until it runs; gives the wait that the next failure shall have. */
  async function startAgain(firstWait: number): Promise<number> {
    for (let wait = firstWait; ; wait = Math.min(wait * 2, delays.longest)) {
      await sleep(wait, undefined, { signal: AbortSignal.any([signal, hurry.signal]) }).catch(
        () => undefined,
      );
      signal.throwIfAborted();
      hurry = new AbortController();
      try {
        running = await startNoted(part, options);
        log(`${part.role} runs again`);
        return Math.min(wait * 2, delays.longest);
      } catch (fault) {
        signal.throwIfAborted();
        log(`${part.role} does not start: ${firstLine(fault)}`);
      }
    }
  }

  const end = async (how: 'stop' | 'kill') => {
    report(part.role, 'stopping');
    await running[how]();
    await watching;
    report(part.role, 'stopped');
  };
  const restart = async () => {
    hurry.abort();
    await running.stop();
  };
  return { role: part.role, restart, stop: () => end('stop'), kill: () => end('kill') };
}

async function startNoted(part: Part, options: KeepOptions): Promise<RunningPart> {
  let pid: number | null = null;
  const noted = (seen: number) => options.noted(part.role, (pid = seen));
  try {
    const running = await part.start({ noted, signal: options.signal });
    options.report(part.role, 'running');
    return running;
  } catch (fault) {
    if (pid !== null) options.gone(pid);
    throw fault;
  }
}

function firstLine(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).split('\n', 1)[0] ?? '';
}
