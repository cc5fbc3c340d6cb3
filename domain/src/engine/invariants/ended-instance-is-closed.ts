import type { Invariant } from './invariant.ts';

/** Nothing of an ended instance is open in the read model. */
export const endedInstanceIsClosed: Invariant = {
  name: 'ended-instance-is-closed',
  find: (sql, graceSeconds) => sql`
    select h.proc_inst_id_ as "processInstanceId", h.business_key_ as "businessKey"
    from act_hi_procinst h
    where h.end_time_ at time zone 'UTC' <= now() - ${graceSeconds} * interval '1 s'
      and (exists (select from activity_log l
          where l.process_instance_id = h.proc_inst_id_ and l.ended_at is null)
        or exists (select from act_hi_taskinst k join user_tasks u on u.id = k.id_
          where k.proc_inst_id_ = h.proc_inst_id_ and u.state = 'open'))
    limit 100`,
};
