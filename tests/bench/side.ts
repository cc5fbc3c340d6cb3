import { setTimeout as sleep } from 'node:timers/promises';
import type { Side as SideName } from './pairs.ts';

/** One way of living tickets, with all its processes. */
export interface Side {
  name: SideName;
  /** Lives one ticket from submission to end; the number tells it from the others. */
  live(n: number): Promise<void>;
  close(): Promise<void>;
}

/** Pause between two looks for what is still to come; the same on both sides. */
export const lookEveryMs = 25;

const longestWaitMs = 180_000;

/** Looks until there is something. Throws when it does not come at all, say because a part has died. */
export async function lookFor<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + longestWaitMs;
  while (performance.now() < until) {
    await sleep(lookEveryMs);
    const found = await look();
    if (found !== null) return found;
  }
  throw new Error(`${what} did not come within ${longestWaitMs / 1_000} s`);
}
