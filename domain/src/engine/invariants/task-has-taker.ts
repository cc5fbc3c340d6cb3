import type { Invariant } from './invariant.ts';

/** Each open user task is somebody's who is active, or somebody active may claim it. */
export const taskHasTaker: Invariant = {
  name: 'task-has-taker',
  find: (sql, graceSeconds) => sql`
    select u.id as "userTaskId", t.number, u.step_id as "stepId"
    from user_tasks u join tickets t on t.id = u.ticket_id
    where u.state = 'open' and u.created_at <= now() - ${graceSeconds} * interval '1 s'
      and not exists (select from people p where p.id = u.assignee_id and p.active)
      and not exists (
        select from user_task_pools o join people p on p.active and not p.id = any(o.excluded)
        where u.assignee_id is null and o.user_task_id = u.id and (
          o.principal = 'person:' || p.id
          or exists (select from team_members m
            where m.person_id = p.id and 'team:' || m.team_key = o.principal)
          or exists (select from person_roles r where r.person_id = p.id and 'role:' || r.role = o.principal)))
    limit 100`,
};
