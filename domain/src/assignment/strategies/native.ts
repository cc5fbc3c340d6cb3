import type { Strategy } from '../assignment-case.ts';
import { findNamedPeople } from '../find-named-people.ts';

interface NativeLinks {
  assignee: string | null;
  users: string[];
  groups: string[];
}

/** The drawing's own `camunda:assignee`, `candidateUsers`, `candidateGroups`; a group is a team, else a role. */
export const native: Strategy = async ({ sql, userTaskId }) => {
  const [links] = await sql<NativeLinks[]>`
    select t.assignee_ as assignee,
      array(select l.user_id_ from act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null order by 1) as users,
      array(select case when exists (select from teams k where k.key = l.group_id_)
          then 'team:' else 'role:' end || l.group_id_
        from act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by 1) as groups
    from act_ru_task t where t.id_ = ${userTaskId}`;
  if (!links) return [];
  const assignee = await findNamedPeople(sql, links.assignee ? [links.assignee] : []);
  if (assignee.length > 0) return assignee;
  return [...(await findNamedPeople(sql, links.users)), ...links.groups];
};
