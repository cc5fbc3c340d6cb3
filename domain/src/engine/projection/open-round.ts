import type { Sql } from '@baton/db';
import { recordRound } from '../../countersign/index.ts';
import type { UserTaskStep } from '../../process/index.ts';
import type { UserTaskFacts } from './instance-facts.ts';

/**
 * The round a new user task of a step of several people belongs to; records it with the list when it is the first.
 * Null for every other task. Asked while the task is open: later the engine knows neither list nor variables.
 */
export async function openRound(
  sql: Sql,
  of: { ticketId: string; run: number },
  step: UserTaskStep,
  task: UserTaskFacts,
): Promise<string | null> {
  const { multiInstance, countersign } = step;
  if (!multiInstance || !countersign || countersign.rule === 'weighted') return null;
  // By instance and element: the engine keeps no index over the tasks in its history of activities.
  const [opened] = await sql<{ id: string; startedAt: string; list: string | null }[]>`
    with recursive scope as (
      select id_, parent_id_, 0 as height from act_ru_execution where id_ = ${task.executionId}
      union all
      select e.id_, e.parent_id_, s.height + 1 from act_ru_execution e join scope s on e.id_ = s.parent_id_
    )
    select body.id_ as id, to_json(body.start_time_ at time zone 'UTC') #>> '{}' as "startedAt",
      (select convert_from(b.bytes_, 'UTF8') from scope s
        join act_ru_variable v on v.execution_id_ = s.id_ and v.name_ = ${multiInstance.collection}
        join act_ge_bytearray b on b.id_ = v.bytearray_id_ order by s.height limit 1) as list
    from act_hi_taskinst k
      join act_hi_actinst own on own.proc_inst_id_ = k.proc_inst_id_ and own.act_id_ = k.task_def_key_
        and own.task_id_ = k.id_
      join act_hi_actinst body on body.id_ = own.parent_act_inst_id_
    where k.id_ = ${task.id}`;
  if (!opened) throw new Error(`The engine has no step around the user task ${task.id}.`);
  const { rule, ratio } = countersign;
  const signers = readList(opened.list);
  const { id, startedAt: openedAt } = opened;
  await recordRound(sql, { ...of, id, stepId: step.id, rule, ratio, signers, openedAt });
  return id;
}

function readList(json: string | null): string[] {
  const list: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
}
