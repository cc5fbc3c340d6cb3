import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { startLoop } from '../loops/index.ts';
import type { Stoppable } from '../loops/index.ts';

const longestSeconds = 15;

/**
 * Ends transactions of this database that last longer than anything sound: a draft that runs in circles holds one
 * open, and the projector of every database on the server waits behind it. `stop` waits for the look under way.
 */
export function startEndingLongTransactions(ctx: Pick<Context, 'db' | 'log'>): Stoppable {
  const round = async () => {
    const ended = await sqlOf(ctx.db)<{ pid: number }[]>`
      select pid, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and xact_start < now() - make_interval(secs => ${longestSeconds})`;
    for (const { pid } of ended) ctx.log.warn({ pid }, 'a transaction that did not end was cut off');
    return false;
  };
  return startLoop({ name: 'long transactions', idleMs: 1_000, log: ctx.log, round });
}
