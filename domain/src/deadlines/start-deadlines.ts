import type { Context } from '../context.ts';
import { fireDueClocks } from './fire-due-clocks.ts';

const pause = 1_000;

/**
 * Fires due clocks once a second until stopped; `stop` waits for the round under way. Several processes may do so:
 * who records a clock's event first is the one that tells it.
 */
export function startDeadlines(ctx: Context): { stop(): Promise<void> } {
  let stopped = false;
  let wake: (() => void) | undefined;
  const finished = (async () => {
    while (!stopped) {
      await fireDueClocks(ctx).catch((error: unknown) => ctx.log.warn({ error }, 'deadlines wait'));
      if (!stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, pause);
        });
      }
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake?.();
      await finished;
    },
  };
}
