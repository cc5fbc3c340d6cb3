import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';

/**
 * The assignee a foreign drawing put on a user task although nobody here is called that; null for all others. Whoever
 * claims such a task has to take that one's place, since the engine counts it as taken.
 */
export async function foreignAssignee(db: Queryable, userTaskId: string): Promise<string | null> {
  const [row] = await sqlOf(db)<{ assignee: string }[]>`
    select t.assignee_ as assignee from engine.act_ru_task t
    where t.id_ = ${userTaskId} and t.assignee_ is not null
      and not exists (select from app.people p where p.username = t.assignee_)`;
  return row?.assignee ?? null;
}
