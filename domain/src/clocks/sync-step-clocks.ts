import { sqlOf } from '@baton/db';
import type { Queryable } from '@baton/db';
import type { ProcessModel } from '../process/index.ts';
import { clockOf } from './clock-of.ts';
import { loadCalendar } from './load-calendar.ts';
import { joinPauses } from './join-pauses.ts';
import { pausesOf } from './pauses-of.ts';
import type { InnerTask } from './pauses-of.ts';
import { readSuspensions } from './read-suspensions.ts';

interface ActivityRow {
  id: string;
  parentId: string;
  elementId: string;
  executionId: string;
  userTaskId: string | null;
  startedAt: Date;
  endedAt: Date | null;
}

/**
 * Brings the step clocks of an instance in line with the engine's history; state-based and repeatable, so a rebuild
 * gives the same rows. Call it in the projection's transaction. All stand still while the instance is suspended; a
 * step's own clock knows no other pause, a sub-process's stands still while all its open user tasks are drawn with
 * `clocks=paused`.
 */
export async function syncStepClocks(
  tx: Queryable,
  {
    ticketId,
    processInstanceId,
    model,
  }: { ticketId: string; processInstanceId: string; model: ProcessModel },
): Promise<void> {
  const timed = Object.values(model.elements).filter(({ deadline }) => deadline !== null);
  if (timed.length === 0) return;
  const activities = await readActivities(tx, processInstanceId);
  const calendar = await loadCalendar(tx);
  const suspensions = await readSuspensions(tx, { ticketId, processInstanceId });
  const clocks = activities.flatMap((activity) => {
    const element = model.elements[activity.elementId];
    if (!element?.deadline) return [];
    const inner = element.type === 'userTask' ? [] : pausesOf(innerTasks(activities, activity, model));
    const pauses = joinPauses(activity.startedAt, suspensions, inner);
    const times = clockOf(calendar, element.deadline, activity.startedAt, pauses);
    return [{ ...activity, budget: element.deadline, ...times }];
  });
  if (clocks.length === 0) return;
  const sql = sqlOf(tx);
  await sql`
    insert into app.step_clocks (id, ticket_id, process_instance_id, execution_id, element_id, user_task_id, budget,
      started_at, warn_at, due_at, ended_at)
    select id, ${ticketId}::uuid, ${processInstanceId}, "executionId", "elementId", "userTaskId", budget,
      "startedAt", "warnAt", "dueAt", "endedAt"
    from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as c (id text, "executionId" text, "elementId" text,
      "userTaskId" text, budget text, "startedAt" timestamptz, "warnAt" timestamptz, "dueAt" timestamptz,
      "endedAt" timestamptz)
    on conflict (id) do update set execution_id = excluded.execution_id, user_task_id = excluded.user_task_id,
      budget = excluded.budget, warn_at = excluded.warn_at, due_at = excluded.due_at, ended_at = excluded.ended_at
    where (step_clocks.warn_at, step_clocks.due_at, step_clocks.ended_at, step_clocks.execution_id)
      is distinct from (excluded.warn_at, excluded.due_at, excluded.ended_at, excluded.execution_id)`;
}

async function readActivities(tx: Queryable, processInstanceId: string): Promise<ActivityRow[]> {
  const sql = sqlOf(tx);
  const rows = await sql<
    (Omit<ActivityRow, 'startedAt' | 'endedAt'> & { startedAt: number; endedAt: number | null })[]
  >`
    select id_ as id, parent_act_inst_id_ as "parentId", act_id_ as "elementId", execution_id_ as "executionId",
      task_id_ as "userTaskId", extract(epoch from start_time_)::float8 * 1000 as "startedAt",
      extract(epoch from end_time_)::float8 * 1000 as "endedAt"
    from engine.act_hi_actinst where proc_inst_id_ = ${processInstanceId}`;
  return rows.map((row) => ({
    ...row,
    startedAt: new Date(Math.round(row.startedAt)),
    endedAt: row.endedAt === null ? null : new Date(Math.round(row.endedAt)),
  }));
}

function innerTasks(activities: ActivityRow[], scope: ActivityRow, model: ProcessModel): InnerTask[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const isInside = (activity: ActivityRow): boolean => {
    const parent = byId.get(activity.parentId);
    return parent !== undefined && (parent.id === scope.id || isInside(parent));
  };
  return activities
    .filter((activity) => model.elements[activity.elementId]?.type === 'userTask' && isInside(activity))
    .map(({ elementId, startedAt, endedAt }) => ({
      from: startedAt,
      to: endedAt,
      paused: model.elements[elementId]?.clocks === 'paused',
    }));
}
