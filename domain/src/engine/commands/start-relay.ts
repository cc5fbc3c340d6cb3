import { sqlOf } from '@baton/db';
import type { Context } from '../../context.ts';
import { startLoop } from '../../loops/index.ts';
import type { Stoppable } from '../../loops/index.ts';
import { processIdentity } from './command-timing.ts';
import { performAs } from './perform-command.ts';

const atOnce = 8;

/** Takes over commands whose process died or whose next attempt is due. Any number of processes may run it. */
export function startRelay(ctx: Context): Stoppable {
  return startLoop({ name: 'relay', idleMs: 200, log: ctx.log, round: () => relayOnce(ctx) });
}

/** One round; answers whether it found any. A command that waits for another is left to a later round. */
export async function relayOnce(ctx: Context): Promise<boolean> {
  const due = await sqlOf(ctx.db)<{ id: string }[]>`
    select c.id from engine_commands c
    where c.state = 'open' and c.next_attempt_at <= now()
      and (c.lease_until is null or c.lease_until < now())
      and not exists (
        select from engine_commands e
        where e.ticket_id = c.ticket_id and e.seq < c.seq and e.state in ('open', 'parked')
          and ((e.user_task_id = c.user_task_id and c.kind <> 'assign') or e.kind = 'start'))
    order by c.seq limit ${atOnce}`;
  await Promise.all(due.map(({ id }) => performAs(ctx, id, `relay:${processIdentity}`, true)));
  return due.length > 0;
}
