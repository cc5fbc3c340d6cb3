import type { UserTask } from '@baton/contract/http/user-tasks';
import { sqlOf } from '@baton/db';
import { isDomainError } from '../errors.ts';
import { findUserTask } from '../user-tasks/index.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * The open user tasks of a ticket, each as whoever has it sees it, else as the first who may take it does, else as
 * somebody who may look at everything.
 */
export async function openTasksOf({ observer, as }: Sandbox, ticketId: string): Promise<UserTask[]> {
  const open = await sqlOf(observer.db)<{ id: string }[]>`
    select id from app.user_tasks where ticket_id = ${ticketId} and state = 'open' order by created_at, id`;
  const found = await Promise.all(
    open.map(async ({ id }) => {
      try {
        const seen = await findUserTask(observer, id);
        const person = seen.assignee ?? seen.candidates[0];
        return person ? await findUserTask(await as(person.username), id) : seen;
      } catch (error) {
        // It ended while it was being read.
        if (isDomainError(error, 'user_task_not_found') || isDomainError(error, 'person_not_found'))
          return null;
        throw error;
      }
    }),
  );
  return found.filter((task) => task !== null);
}
