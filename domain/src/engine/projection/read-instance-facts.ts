import type { Sql } from '@baton/db';
import type { InstanceFacts } from './instance-facts.ts';
import { openAssignment } from './open-assignment.ts';

/**
 * Reads one instance's facts in one statement, so that all of them belong to one moment; null for an instance that
 * is no ticket's. A command with its receipt counts as carried out before it is settled. The engine's times are UTC.
 */
export async function readInstanceFacts(
  sql: Sql,
  processInstanceId: string,
  full = false,
): Promise<InstanceFacts | null> {
  // Two texts rather than a parameter: the server then plans each of them once.
  const changedActivity = full
    ? sql`true`
    : sql`(l.id is null or l.ended_at is distinct from a.end_time_ at time zone 'UTC'
        or l.cancelled <> (coalesce(a.act_inst_state_, 0) = 2) or l.element_id <> a.act_id_)`;
  const changedTask = full ? sql`true` : sql`(u.id is null or u.state = 'open' or k.end_time_ is null)`;
  const [facts] = await sql<InstanceFacts[]>`
    select h.proc_inst_id_ as id,
      coalesce(nullif(split_part(h.business_key_, '#', 2), ''), '1')::int as run,
      to_json(h.start_time_ at time zone 'UTC') #>> '{}' as "startedAt",
      to_json(h.end_time_ at time zone 'UTC') #>> '{}' as "endedAt",
      h.state_ as state,
      (select to_jsonb(s) from ticket_states s where s.ticket_id = t.id) as "stateRow",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', a.id_, 'elementId', a.act_id_, 'elementType', a.act_type_, 'userTaskId', a.task_id_,
          'startedAt', a.start_time_ at time zone 'UTC', 'endedAt', a.end_time_ at time zone 'UTC',
          'cancelled', coalesce(a.act_inst_state_, 0) = 2) order by a.start_time_, a.sequence_counter_), '[]')
        from act_hi_actinst a left join activity_log l on l.id = a.id_
        where a.proc_inst_id_ = h.proc_inst_id_ and ${changedActivity}) as activities,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'elementId', a.act_id_, 'startedAt', a.start_time_ at time zone 'UTC')), '[]')
        from act_hi_actinst a
        where a.proc_inst_id_ = h.proc_inst_id_ and a.end_time_ is null) as open,
      (select coalesce(jsonb_agg(a.act_id_ order by a.end_time_ desc, a.sequence_counter_ desc), '[]')
        from act_hi_actinst a
        where a.proc_inst_id_ = h.proc_inst_id_ and h.end_time_ is not null
          and a.end_time_ is not null and a.act_type_ like '%EndEvent') as ends,
      (select c.effect ->> 'outcome' from engine_commands c
        where c.ticket_id = t.id and c.kind = 'delete' and c.payload ->> 'processInstanceId' = h.proc_inst_id_
          and exists (select from engine_receipts r where r.command_id = c.id and not r.voided)
        order by c.seq desc limit 1) as "deletionOutcome",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', k.id_, 'stepId', k.task_def_key_, 'executionId', coalesce(r.execution_id_, k.execution_id_),
          'startedAt', k.start_time_ at time zone 'UTC', 'endedAt', k.end_time_ at time zone 'UTC',
          'ownEnd', k.delete_reason_ = 'completed' and k.task_state_ = 'Completed', 'suspended', coalesce(r.suspension_state_, 1) = 2,
          'engineAssigneeId', (select p.id from people p where p.username = coalesce(r.assignee_, k.assignee_)),
          'openAssignment', ${openAssignment(sql)},
          'completion', (
            select jsonb_build_object('actorId', c.actor_id, 'outcome', c.effect ->> 'outcome')
            from engine_commands c
            where c.user_task_id = k.id_ and c.kind = 'complete' and c.state in ('open', 'parked', 'done')
              and exists (select from engine_receipts x where x.command_id = c.id and not x.voided)),
          'decision', (
            select jsonb_build_object('assigneeId', d.assignee_id, 'askerId', d.asker_id, 'element', d.element,
              'principals', d.principals, 'excluded', d.excluded)
            from assignment_decisions d where d.user_task_id = k.id_ order by d.revision desc limit 1),
          'row', to_jsonb(u),
          'pool', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from user_task_pools o
            where o.user_task_id = k.id_)) order by k.start_time_, k.id_), '[]')
        from act_hi_taskinst k
          left join act_ru_task r on r.id_ = k.id_
          left join user_tasks u on u.id = k.id_
        where k.proc_inst_id_ = h.proc_inst_id_
          and ${changedTask}) as "userTasks"
    from act_hi_procinst h join tickets t on t.number = split_part(h.business_key_, '#', 1)
    where h.proc_inst_id_ = ${processInstanceId} and h.super_process_instance_id_ is null`;
  return facts ?? null;
}
