import type { Sql } from '@baton/db';
import { openAssignment } from './open-assignment.ts';

/**
 * Which of these instances the read model does not show as the engine's rows are, or have a command to be settled;
 * read without a lock: who projects later sees more, never less.
 */
export async function findStaleInstances(sql: Sql, processInstanceIds: readonly string[]): Promise<string[]> {
  if (processInstanceIds.length === 0) return [];
  const rows = await sql<{ id: string }[]>`
    select h.proc_inst_id_ as id
    from act_hi_procinst h
      join tickets t on t.number = split_part(h.business_key_, '#', 1)
      left join ticket_states s on s.ticket_id = t.id
    where h.proc_inst_id_ = any(${[...processInstanceIds]}) and h.super_process_instance_id_ is null
      and (s.ticket_id is null
        or s.run < coalesce(nullif(split_part(h.business_key_, '#', 2), ''), '1')::int
        or (s.process_instance_id = h.proc_inst_id_
          and (s.ended_at is distinct from h.end_time_ at time zone 'UTC'
            or s.suspended <> (h.state_ = 'SUSPENDED')))
        or exists (
          select from act_hi_actinst a left join activity_log l on l.id = a.id_
          where a.proc_inst_id_ = h.proc_inst_id_ and (l.id is null
            or l.ended_at is distinct from a.end_time_ at time zone 'UTC'
            or l.cancelled <> (coalesce(a.act_inst_state_, 0) = 2) or l.element_id <> a.act_id_))
        or exists (
          select from act_hi_taskinst k
            left join act_ru_task r on r.id_ = k.id_ left join user_tasks u on u.id = k.id_
            cross join lateral (select ${openAssignment(sql)} as told) under_way
          where k.proc_inst_id_ = h.proc_inst_id_ and (u.id is null
            or (u.state = 'open') <> (k.end_time_ is null)
            or (u.state = 'open' and (
              u.suspended <> (coalesce(r.suspension_state_, 1) = 2)
              or u.execution_id is distinct from coalesce(r.execution_id_, k.execution_id_)
              or u.assignee_id is distinct from coalesce(
                case when under_way.told is not null then (under_way.told ->> 'assigneeId')::uuid
                  else (select p.id from people p where p.username = coalesce(r.assignee_, k.assignee_)) end,
                (select d.assignee_id from assignment_decisions d
                  where d.user_task_id = k.id_ order by d.revision desc limit 1))))))
        or exists (
          select from engine_commands c
          where c.ticket_id = t.id and c.state in ('open', 'parked') and (
            exists (select from engine_receipts r where r.command_id = c.id and not r.voided)
            or exists (select from act_hi_taskinst k
              where k.id_ = c.user_task_id and k.end_time_ is not null))))`;
  return rows.map((row) => row.id);
}
