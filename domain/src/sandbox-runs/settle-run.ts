import { setTimeout as sleep } from 'node:timers/promises';
import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/** How long whoever did something waits for all that it sets off, in milliseconds. */
const patience = 20_000;
const pause = 40;

/**
 * Waits until a ticket has come to rest: no command under way, no worker at work, no job or deadline due, nothing that
 * the read model has not seen. False when that takes too long; it goes on meanwhile.
 */
export async function settleRun({ db }: Context, ticketId: string): Promise<boolean> {
  const until = performance.now() + patience;
  for (;;) {
    if (await rests(db, ticketId)) return true;
    if (performance.now() > until) return false;
    await sleep(pause);
  }
}

/** What is said of a run that goes on where only one at rest will do. */
export function notSettled(more: Record<string, unknown> = {}): DomainError {
  return new DomainError('run_not_settled', { seconds: patience / 1000, ...more });
}

async function rests(db: Context['db'], ticketId: string): Promise<boolean> {
  const [row] = await sqlOf(db)<{ busy: boolean }[]>`
    with instances as (
      select p.proc_inst_id_ as id from app.tickets t
        join engine.act_hi_procinst root on split_part(root.business_key_, '#', 1) = t.number
        join engine.act_hi_procinst p on p.root_proc_inst_id_ = root.proc_inst_id_
      where t.id = ${ticketId}
    )
    select exists (select from app.engine_commands where ticket_id = ${ticketId} and state = 'open')
      or not exists (select from app.ticket_states where ticket_id = ${ticketId})
      or exists (select from engine.act_ru_ext_task x join instances i on i.id = x.proc_inst_id_
        where coalesce(x.retries_, 1) > 0)
      or exists (select from engine.act_ru_job j join instances i on i.id = j.process_instance_id_
        where j.retries_ > 0 and (j.type_ <> 'timer' or j.duedate_ <= now() at time zone 'UTC'))
      or exists (select from app.step_clocks c
        cross join lateral (values ('step-deadline-warning', c.warn_at), ('step-deadline-reached', c.due_at),
          ('step-deadline-missed', c.due_at)) as m (message, at)
        join engine.act_hi_procinst h on h.proc_inst_id_ = c.process_instance_id and h.state_ <> 'SUSPENDED'
        where c.ticket_id = ${ticketId} and c.ended_at is null and c.warn_at <= now() and m.at <= now()
          and not exists (select from app.clock_events e where e.clock_id = c.id and e.message = m.message))
      or exists (select from app.engine_changes c left join engine.act_hi_taskinst k on k.id_ = c.id
        where (c.xid, c.seq) > (select xid, seq from app.engine_cursor where id = 1)
          and coalesce(c.process_instance_id, k.proc_inst_id_) in (select id from instances)) as busy`;
  return row?.busy === false;
}
