import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../context.ts';

export interface Stoppable {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

export interface RunningLoop extends Stoppable {
  /** Begins the next round at once, or right after the one under way. */
  wake(): void;
}

export interface Loop {
  name: string;
  /** Milliseconds between rounds that found nothing. */
  idleMs: number;
  /** One round; true when there may be more at once. */
  round(): Promise<boolean>;
  log: Pick<Log, 'error'>;
}

const longestPauseMs = 5_000;

/** Runs rounds one after the other until stopped. A round that throws is logged and tried again with growing pauses. */
export function startLoop(loop: Loop): RunningLoop {
  let stopped = false;
  let woken = false;
  let pause: AbortController | null = null;
  const wake = () => {
    woken = true;
    pause?.abort();
  };
  const ended = (async () => {
    let failures = 0;
    while (!stopped) {
      woken = false;
      const { more, failed } = await runRound(loop, failures);
      failures = failed ? failures + 1 : 0;
      if (more || (woken && !failed) || stopped) continue;
      pause = new AbortController();
      await rest(failed ? Math.min(125 * 2 ** failures, longestPauseMs) : loop.idleMs, pause.signal);
      pause = null;
    }
  })();
  return {
    wake,
    stop: async () => {
      stopped = true;
      pause?.abort();
      await ended;
    },
  };
}

async function runRound(loop: Loop, failures: number): Promise<{ more: boolean; failed: boolean }> {
  try {
    return { more: await loop.round(), failed: false };
  } catch (error) {
    loop.log.error({ err: error, loop: loop.name, failures: failures + 1 }, 'round failed');
    return { more: false, failed: true };
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
