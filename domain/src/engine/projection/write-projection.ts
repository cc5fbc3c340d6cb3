import type { Sql } from '@baton/db';
import type { ActivityRow, PoolRow, TicketStateRow, UserTaskRow } from './instance-facts.ts';

/** Rows of the read model to be written; those not named stay. */
export interface ProjectionRows {
  activities: ActivityRow[];
  userTasks: UserTaskRow[];
  state: TicketStateRow | null;
  pools: PoolRow[];
  /** Pool rows that go. */
  leftPools: Pick<PoolRow, 'user_task_id' | 'principal'>[];
}

export const nothingToWrite: ProjectionRows = {
  activities: [],
  userTasks: [],
  state: null,
  pools: [],
  leftPools: [],
};

export function isEmpty(rows: ProjectionRows): boolean {
  return (
    rows.activities.length + rows.userTasks.length + rows.pools.length + rows.leftPools.length === 0 &&
    rows.state === null
  );
}

export function mergeRows(a: ProjectionRows, b: ProjectionRows): ProjectionRows {
  return {
    activities: [...a.activities, ...b.activities],
    userTasks: [...a.userTasks, ...b.userTasks],
    state: b.state ?? a.state,
    pools: [...a.pools, ...b.pools],
    leftPools: [...a.leftPools, ...b.leftPools],
  };
}

/** Upserts rows in one statement. Table names follow the search path, so a rebuild writes its shadow tables. */
export async function writeProjection(sql: Sql, rows: ProjectionRows): Promise<void> {
  if (isEmpty(rows)) return;
  await sql`
    with activity as (
      insert into activity_log (id, ticket_id, process_instance_id, element_id, element_type, user_task_id,
        started_at, ended_at, cancelled)
      select * from jsonb_to_recordset(${JSON.stringify(rows.activities)}::jsonb) as a (
        id text, ticket_id uuid, process_instance_id text, element_id text, element_type text,
        user_task_id text, started_at timestamptz, ended_at timestamptz, cancelled boolean)
      on conflict (id) do update set element_id = excluded.element_id, element_type = excluded.element_type,
        user_task_id = excluded.user_task_id, started_at = excluded.started_at,
        ended_at = excluded.ended_at, cancelled = excluded.cancelled
    ), user_task as (
      insert into user_tasks (id, ticket_id, process_instance_id, execution_id, step_id, status, state,
        assignee_id, completed_by, outcome, asker_id, element, suspended, created_at, ended_at)
      select * from jsonb_to_recordset(${JSON.stringify(rows.userTasks)}::jsonb) as t (
        id text, ticket_id uuid, process_instance_id text, execution_id text, step_id text, status text,
        state text, assignee_id uuid, completed_by uuid, outcome text, asker_id uuid, element text,
        suspended boolean, created_at timestamptz, ended_at timestamptz)
      on conflict (id) do update set execution_id = excluded.execution_id, step_id = excluded.step_id,
        status = excluded.status, state = excluded.state, assignee_id = excluded.assignee_id,
        completed_by = excluded.completed_by, outcome = excluded.outcome, asker_id = excluded.asker_id,
        element = excluded.element, suspended = excluded.suspended, created_at = excluded.created_at,
        ended_at = excluded.ended_at
    ), state as (
      insert into ticket_states (ticket_id, run, process_instance_id, status, outcome, leaves, suspended,
        started_at, ended_at)
      select * from jsonb_to_recordset(${JSON.stringify(rows.state ? [rows.state] : [])}::jsonb) as s (
        ticket_id uuid, run integer, process_instance_id text, status text, outcome text, leaves jsonb,
        suspended boolean, started_at timestamptz, ended_at timestamptz)
      on conflict (ticket_id) do update set run = excluded.run,
        process_instance_id = excluded.process_instance_id, status = excluded.status,
        outcome = excluded.outcome, leaves = excluded.leaves, suspended = excluded.suspended,
        started_at = excluded.started_at, ended_at = excluded.ended_at
    ), left_pool as (
      delete from user_task_pools
      where (user_task_id, principal) in (
        select user_task_id, principal
        from jsonb_to_recordset(${JSON.stringify(rows.leftPools)}::jsonb) as l (user_task_id text, principal text))
    )
    insert into user_task_pools (principal, user_task_id, created_at, excluded)
    select * from jsonb_to_recordset(${JSON.stringify(rows.pools)}::jsonb) as p (
      principal text, user_task_id text, created_at timestamptz, excluded uuid[])
    on conflict (user_task_id, principal) do update
    set created_at = excluded.created_at, excluded = excluded.excluded`;
}
