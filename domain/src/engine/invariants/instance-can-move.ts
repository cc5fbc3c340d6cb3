import type { Invariant } from './invariant.ts';

const patienceSeconds = 120;

/** 120 s after its last step, a running instance has a person, a timer, a job, a worker or a command to go on by. */
export const instanceCanMove: Invariant = {
  name: 'instance-can-move',
  find: (sql, graceSeconds) => sql`
    select t.number, h.proc_inst_id_ as "processInstanceId"
    from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
    where h.end_time_ is null and h.super_process_instance_id_ is null
      and (select max(a.start_time_) from act_hi_actinst a where a.proc_inst_id_ = h.proc_inst_id_)
        at time zone 'UTC' <= now() - ${graceSeconds === 0 ? 0 : patienceSeconds} * interval '1 s'
      and not exists (select from act_ru_task k where k.proc_inst_id_ = h.proc_inst_id_)
      and not exists (select from act_ru_job j where j.process_instance_id_ = h.proc_inst_id_ and j.retries_ > 0)
      and not exists (select from act_ru_ext_task x
        where x.proc_inst_id_ = h.proc_inst_id_ and coalesce(x.retries_, 1) > 0)
      and not exists (select from engine_commands c where c.ticket_id = t.id and c.state = 'open')
    limit 100`,
};
