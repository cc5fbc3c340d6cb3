import type { Invariant } from './invariant.ts';

/** Each started run of a ticket has exactly one root instance. */
export const oneInstancePerRun: Invariant = {
  name: 'one-instance-per-run',
  find: (sql) => sql`
    select t.number, c.payload ->> 'businessKey' as "businessKey", count(h.id_)::int as instances
    from engine_commands c
      join tickets t on t.id = c.ticket_id
      left join act_hi_procinst h
        on h.business_key_ = c.payload ->> 'businessKey' and h.super_process_instance_id_ is null
    where c.kind = 'start' and c.state = 'done'
    group by c.id, t.number having count(h.id_) <> 1
    limit 100`,
};
