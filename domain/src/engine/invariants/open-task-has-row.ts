import type { Invariant } from './invariant.ts';

/** Each open user task of the engine has one open row and an assignment decision, and the other way round. */
export const openTaskHasRow: Invariant = {
  name: 'open-task-has-row',
  find: (sql, graceSeconds) => sql`
    select coalesce(k.id_, u.id) as "userTaskId", k.id_ is not null as "inEngine",
      u.id is not null as "inReadModel", exists (
        select from assignment_decisions d where d.user_task_id = coalesce(k.id_, u.id)) as decided
    from (
      select k.id_, k.create_time_ from act_ru_task k
        join act_hi_procinst h on h.proc_inst_id_ = k.proc_inst_id_
        join tickets t on t.number = split_part(h.business_key_, '#', 1)
    ) k full join (select id, created_at from user_tasks where state = 'open') u on u.id = k.id_
    where (k.id_ is null or u.id is null
        or not exists (select from assignment_decisions d where d.user_task_id = k.id_))
      and coalesce(k.create_time_ at time zone 'UTC', u.created_at) <= now() - ${graceSeconds} * interval '1 s'
    limit 100`,
};
