import type { Sql } from '@baton/db';

/**
 * Query of the last claim, release or assignment under way of the user task under the alias `k`, as an object with
 * its `assigneeId`; null when there is none, or a later one has happened already.
 */
export function openAssignment(sql: Sql) {
  return sql`(
    select jsonb_build_object('assigneeId', case when c.kind <> 'release'
      then (select p.id from people p where p.username = c.payload ->> 'person') end)
    from engine_commands c
    where c.user_task_id = k.id_ and c.state = 'open' and c.kind in ('claim', 'release', 'assign')
      and k.end_time_ is null and not exists (select from engine_receipts x where x.command_id = c.id)
      and not exists (select from engine_commands later
        where later.user_task_id = k.id_ and later.ticket_id = c.ticket_id and later.seq > c.seq
          and later.kind in ('claim', 'release', 'assign')
          and exists (select from engine_receipts x where x.command_id = later.id and not x.voided))
    order by c.seq desc limit 1)`;
}
