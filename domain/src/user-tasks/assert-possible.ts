import { actingPerson, isCandidate, userTaskOperations } from '../access/index.ts';
import type { UserTaskOperation } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { ReadableUserTask } from './readable-user-task.ts';

/**
 * Throws why the acting person cannot do this with a user task now: `task_gone`, `task_suspended`,
 * `task_already_claimed` when somebody else has what the person might have had, else `not_allowed`.
 */
export function assertPossible(
  ctx: Context,
  operation: UserTaskOperation,
  { task, facts }: ReadableUserTask,
): void {
  const person = actingPerson(ctx);
  if (userTaskOperations(person, facts).includes(operation)) return;
  const { id, state, suspended, assigneeId } = task;
  if (state !== 'open') throw new DomainError('task_gone', { userTaskId: id, state });
  if (suspended) throw new DomainError('task_suspended', { userTaskId: id });
  const taken = assigneeId !== null && assigneeId !== person.id && isCandidate(person, facts);
  if (taken && operation !== 'assign') throw new DomainError('task_already_claimed', { userTaskId: id });
  throw new DomainError('not_allowed', { userTaskId: id, operation });
}
