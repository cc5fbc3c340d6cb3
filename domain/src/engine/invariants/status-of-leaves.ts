import type { Invariant } from './invariant.ts';

/** Each ticket's status is the function of its instance's open leaves; done exactly when the instance has ended. */
export const statusOfLeaves: Invariant = {
  name: 'status-of-leaves',
  find: (sql, graceSeconds) => sql`
    with element as (
      select v.id as version_id, e.key as id, case e.value ->> 'ticketStatus'
        when 'awaiting_transfer' then 2 when 'transferred' then 1 else 0 end as rank
      from ticket_type_versions v, jsonb_each(v.model -> 'elements') e
      where e.value ->> 'type' in ('userTask', 'serviceTask', 'businessRuleTask', 'sendTask', 'receiveTask',
        'intermediateCatchEvent', 'callActivity', 'eventBasedGateway')
    ), leaf as (
      select a.proc_inst_id_, a.start_time_, e.rank
      from act_hi_actinst a
        join act_hi_procinst h on h.proc_inst_id_ = a.proc_inst_id_
        join tickets t on t.number = split_part(h.business_key_, '#', 1)
        join element e on e.version_id = t.version_id and e.id = a.act_id_
      where a.end_time_ is null
    ), expected as (
      select t.id as ticket_id, t.number, h.proc_inst_id_, coalesce(h.end_time_, h.start_time_) as since,
        case when h.end_time_ is not null then 'done' else
          (array['pending', 'transferred', 'awaiting_transfer'])[1 + coalesce((
            select max(l.rank) from leaf l where l.proc_inst_id_ = h.proc_inst_id_), 0)] end as status,
        (select max(l.start_time_) from leaf l where l.proc_inst_id_ = h.proc_inst_id_) as moved
      from act_hi_procinst h join tickets t
        on h.business_key_ = t.number || case when t.run > 1 then '#' || t.run else '' end
      where h.super_process_instance_id_ is null
    )
    select x.number, x.status as expected, s.status as shown
    from expected x left join ticket_states s on s.ticket_id = x.ticket_id
    where (s.status is distinct from x.status or s.process_instance_id is distinct from x.proc_inst_id_)
      and greatest(x.since, x.moved) at time zone 'UTC' <= now() - ${graceSeconds} * interval '1 s'
    limit 100`,
};
