import type { UserTask } from '@baton/contract/http/user-tasks';
import { sqlOf } from '@baton/db';
import { actingPerson } from '../access/index.ts';
import type { UserTaskOperation } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError, isDomainError } from '../errors.ts';
import { findUserTask } from '../user-tasks/index.ts';

interface Wanted {
  ticketId: string;
  /** The step as drawn. */
  element: string;
  /** Any of these must be possible to the acting person. */
  operations: readonly UserTaskOperation[];
  /** Who has it, by username, null for nobody; left out: the acting person's own before all others. */
  of?: string | null;
}

/**
 * The open user task of a step with which the acting person may do one of some operations; the oldest, where there are
 * several. Throws `user_task_not_found` where none is open for them, `not_allowed` where they may look at it only.
 */
export async function openTaskOf(
  ctx: Context,
  { ticketId, element, operations, of }: Wanted,
): Promise<UserTask> {
  const person = actingPerson(ctx);
  const open = await sqlOf(ctx.db)<{ id: string; assignee: string | null }[]>`
    select u.id, p.username as assignee from app.user_tasks u left join app.people p on p.id = u.assignee_id
    where u.ticket_id = ${ticketId} and u.step_id = ${element} and u.state = 'open'
    order by u.assignee_id is not distinct from ${person.id} desc, u.created_at, u.id`;
  let refused: unknown = new DomainError('user_task_not_found', { element, person: person.username });
  for (const { id, assignee } of open) {
    if (of !== undefined && of !== assignee) continue;
    try {
      const task = await findUserTask(ctx, id);
      if (operations.some((operation) => task.operations.includes(operation))) return task;
      refused = new DomainError('not_allowed', { element, person: person.username });
    } catch (error) {
      if (!isDomainError(error, 'user_task_not_found')) throw error;
    }
  }
  throw refused;
}
