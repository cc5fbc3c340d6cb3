import type { Queryable } from '@baton/db';
import type { AssignmentTraceLine } from '@baton/db/schema';
import { sqlOf } from '@baton/db';

/** A user task with the decision that placed it. */
export interface UserTaskRecord {
  id: string;
  ticketId: string;
  stepId: string;
  status: string;
  state: 'open' | 'completed' | 'cancelled';
  assigneeId: string | null;
  completedBy: string | null;
  outcome: string | null;
  /** Entry of the list a step runs over. */
  element: string | null;
  /** Round of a step of several people it belongs to. */
  roundId: string | null;
  suspended: boolean;
  /** ISO 8601. */
  createdAt: string;
  endedAt: string | null;
  dueAt: string | null;
  principals: string[];
  excluded: string[];
  trace: AssignmentTraceLine[];
}

/** User tasks by id, in no particular order; ids of none are left out. */
export async function readUserTasks(db: Queryable, ids: readonly string[]): Promise<UserTaskRecord[]> {
  if (ids.length === 0) return [];
  const sql = sqlOf(db);
  // A list of its own length rather than an array: the server then plans a single one by its key, and only once.
  return await sql<UserTaskRecord[]>`
    select t.id, t.ticket_id as "ticketId", t.step_id as "stepId", t.status, t.state,
      t.assignee_id as "assigneeId", t.completed_by as "completedBy", t.outcome, t.element, t.suspended,
      to_json(t.created_at) #>> '{}' as "createdAt", to_json(t.ended_at) #>> '{}' as "endedAt",
      (select to_json(c.due_at) #>> '{}' from app.step_clocks c
        where c.user_task_id = t.id and c.ended_at is null order by c.due_at limit 1) as "dueAt",
      d.round_id as "roundId", coalesce(d.principals, '{}') as principals, coalesce(d.excluded, '{}') as excluded,
      coalesce(d.trace, '[]') as trace
    from app.user_tasks t
    left join lateral (
      select round_id, principals, excluded, trace from app.assignment_decisions
      where user_task_id = t.id order by revision desc limit 1
    ) d on true
    where t.id in ${sql([...ids])}`;
}
