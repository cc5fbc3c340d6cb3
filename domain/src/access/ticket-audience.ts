import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';

/**
 * Principals that may see a ticket now: requester, everybody who has or had a user task of it, whoever an open
 * one was offered to (also while somebody has it), the owning team, the heads of the owning department and of
 * those above it, administrators and managers. `ticketScope` is the same rule as a condition; a test holds the
 * two together.
 * Answers an empty list for a ticket that does not exist.
 */
export async function ticketAudience(tx: Queryable, ticketId: string): Promise<string[]> {
  // Asked with every change of a ticket: prepared, or planning it costs four times its execution.
  const rows = await sqlOf(tx)<{ principal: string }[]>`
    with recursive owner as (
      select id, requester_id, team_key, department_key from app.tickets where id = ${ticketId}
    ), above as (
      select d.key, d.parent_key from app.departments d join owner o on d.key = o.department_key
      union
      select d.key, d.parent_key from app.departments d join above a on d.key = a.parent_key
    )
    select 'person:' || requester_id as principal from owner
    union select 'team:' || team_key from owner where team_key is not null
    union select 'head:' || key from above
    union select 'person:' || t.assignee_id from app.user_tasks t join owner o on o.id = t.ticket_id
      where t.assignee_id is not null
    union select 'person:' || t.completed_by from app.user_tasks t join owner o on o.id = t.ticket_id
      where t.completed_by is not null
    union select unnest(d.principals) from app.user_tasks t join owner o on o.id = t.ticket_id
      join app.assignment_decisions d on d.user_task_id = t.id
      where t.state = 'open' and not exists (
        select from app.assignment_decisions later
        where later.user_task_id = d.user_task_id and later.revision > d.revision)
    union select r.principal from (values ('role:administrator'), ('role:manager')) r (principal)
      where exists (select from owner)
    order by 1`;
  return rows.map((row) => row.principal);
}
