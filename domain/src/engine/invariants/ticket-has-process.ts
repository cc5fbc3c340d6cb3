import type { Invariant } from './invariant.ts';

/** Each ticket's run has its instance, or a start that somebody carries on or has to decide about, or ended with it. */
export const ticketHasProcess: Invariant = {
  name: 'ticket-has-process',
  find: (sql, graceSeconds) => sql`
    select t.number, t.run
    from tickets t
    where t.created_at <= now() - ${graceSeconds} * interval '1 s'
      and not exists (select from act_hi_procinst h where h.super_process_instance_id_ is null
        and h.business_key_ = t.number || case when t.run > 1 then '#' || t.run else '' end)
      and not exists (select from engine_commands c
        where c.ticket_id = t.id and c.kind = 'start' and c.state in ('open', 'parked'))
      and not exists (select from ticket_states s
        where s.ticket_id = t.id and s.run = t.run and s.process_instance_id is null and s.ended_at is not null)
    limit 100`,
};
