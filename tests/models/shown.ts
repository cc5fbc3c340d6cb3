import { sqlOf } from '@baton/db';
import type { Sql } from '@baton/db';
import type { TestEngine } from '../support/engine.ts';
import { usernamesOf } from './organisation.ts';

/** What engine and read model show of one ticket at one moment. */
export interface Shown {
  status: string;
  outcome: string | null;
  ended: boolean;
  /** Element ids where the read model sees tokens wait, one entry each. */
  leaves: string[];
  /** The same of the activity log, scopes and joins included. */
  open: string[];
  /** `element ended×cancelled` of what is over. */
  over: string[];
  /** The engine's running activity instances. */
  engine: string[];
  /** `message@element` that the engine waits for. */
  subscriptions: string[];
  tasks: ShownTask[];
  /** `step outcome by` of completed user tasks. */
  completed: string[];
}

export interface ShownTask {
  id: string;
  stepId: string;
  element: string | null;
  assignee: string | null;
  people: string[];
}

export async function readShown(
  test: TestEngine,
  ticket: { id: string; processInstanceId: string },
  usernameOf: (id: string) => string,
): Promise<Shown> {
  const sql = sqlOf(test.db);
  const [state, log, tasks, subscriptions, engine] = await Promise.all([
    readState(sql, ticket.id),
    readLog(sql, ticket.id),
    readTasks(sql, ticket.id, usernameOf),
    readSubscriptions(sql, ticket.processInstanceId),
    readEngine(test, ticket.processInstanceId),
  ]);
  return { ...state, ...log, ...tasks, subscriptions, engine };
}

async function readState(sql: Sql, ticketId: string) {
  const [state] = await sql<
    (Pick<Shown, 'status' | 'outcome' | 'ended'> & { at: { elementId: string; count: number }[] })[]
  >`
    select status, outcome, ended_at is not null as ended, leaves as at from app.ticket_states where ticket_id = ${ticketId}`;
  if (!state) throw new Error('the ticket has no state');
  const { at, ...rest } = state;
  return {
    ...rest,
    leaves: at.flatMap(({ elementId, count }) => Array<string>(count).fill(elementId)).toSorted(),
  };
}

async function readLog(sql: Sql, ticketId: string): Promise<Pick<Shown, 'open' | 'over'>> {
  const rows = await sql<{ elementId: string; ended: number; cancelled: number; open: number }[]>`
    select element_id as "elementId", count(*) filter (where ended_at is not null and not cancelled)::int as ended,
      count(*) filter (where ended_at is not null and cancelled)::int as cancelled,
      count(*) filter (where ended_at is null)::int as open
    from app.activity_log where ticket_id = ${ticketId} group by 1 order by 1`;
  return {
    open: rows.flatMap((row) => Array<string>(row.open).fill(row.elementId)).toSorted(),
    over: rows
      .filter((row) => row.ended + row.cancelled > 0)
      .map((row) => `${row.elementId} ${row.ended}×${row.cancelled}`)
      .toSorted(),
  };
}

async function readTasks(sql: Sql, ticketId: string, usernameOf: (id: string) => string) {
  const rows = await sql<
    (ShownTask & {
      state: string;
      outcome: string | null;
      by: string | null;
      pool: string[];
      excluded: string[];
    })[]
  >`
    select u.id, u.step_id as "stepId", u.element, u.assignee_id as assignee, u.state, u.outcome, u.completed_by as by,
      array(select principal from app.user_task_pools p where p.user_task_id = u.id) as pool,
      (select d.excluded from app.assignment_decisions d where d.user_task_id = u.id order by revision desc limit 1) as excluded
    from app.user_tasks u where u.ticket_id = ${ticketId} order by u.created_at, u.id`;
  const peopleOf = (row: (typeof rows)[number]) => {
    if (row.assignee) return [usernameOf(row.assignee)];
    const shut = (row.excluded ?? []).map(usernameOf);
    return [...new Set(row.pool.flatMap((principal) => usernamesOf(principal, usernameOf)))]
      .filter((username) => !shut.includes(username))
      .toSorted();
  };
  return {
    tasks: rows
      .filter(({ state }) => state === 'open')
      .map((row) => ({
        ...{ id: row.id, stepId: row.stepId, element: row.element, people: peopleOf(row) },
        assignee: row.assignee ? usernameOf(row.assignee) : null,
      })),
    completed: rows
      .filter(({ state }) => state === 'completed')
      .map(({ stepId, outcome, by }) => `${stepId} ${outcome} ${usernameOf(by ?? '')}`)
      .toSorted(),
  };
}

async function readSubscriptions(sql: Sql, processInstanceId: string): Promise<string[]> {
  const rows = await sql<{ name: string; element: string }[]>`
    select event_name_ as name, activity_id_ as element from engine.act_ru_event_subscr
    where proc_inst_id_ = ${processInstanceId} and event_type_ = 'message'`;
  return rows.map(({ name, element }) => `${name}@${element}`).toSorted();
}

interface EngineTree {
  activityId: string;
  childActivityInstances: EngineTree[];
}

/** By the engine's own interface; nothing once the instance has ended. */
async function readEngine(test: TestEngine, processInstanceId: string): Promise<string[]> {
  const path = `/process-instance/${processInstanceId}/activity-instances`;
  const tree = (await test.rest('GET', path).catch((error: unknown) => {
    if (/answered 404/.test(String(error))) return null;
    throw error;
  })) as EngineTree | null;
  const inside = (at: EngineTree): string[] =>
    at.childActivityInstances.flatMap((child) => [child.activityId, ...inside(child)]);
  return tree ? inside(tree).toSorted() : [];
}
