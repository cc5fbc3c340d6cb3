import { retryWaits } from '@baton/contract/process/retries';

/** What the drawing says about failing: the topic inputs `attempts` and `backOff`. */
export interface FailurePlan {
  /** Tries left after the one that just failed. */
  retries: number;
  /** Milliseconds until the next one. */
  retryAfter: number;
}

/**
 * What follows a failure of a step that had `left` tries (null: it was the first). The wait varies by 20 %, so that
 * many steps that failed together do not come back together.
 */
export function planRetry(inputs: Record<string, string>, left: number | null): FailurePlan {
  const waits = retryWaits(inputs);
  const retries = Math.max(0, (left ?? waits.length + 1) - 1);
  const wait = waits[waits.length - retries] ?? waits.at(-1) ?? 0;
  return { retries, retryAfter: Math.round(wait * (0.8 + Math.random() * 0.4)) };
}
