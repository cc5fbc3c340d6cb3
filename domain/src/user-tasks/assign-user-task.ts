import { people } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { assertPossible } from './assert-possible.ts';
import { performOnUserTask } from './perform-on-user-task.ts';
import type { UserTaskAnswer } from './perform-on-user-task.ts';
import { readableUserTask } from './readable-user-task.ts';

/**
 * Gives a user task to a person, whoever has it now. Throws `user_task_not_found`, `person_not_found`,
 * `not_allowed` also for a person whom the step excludes, `task_gone`, `task_suspended`.
 */
export async function assignUserTask(
  ctx: Context,
  input: { id: string; person: string; reason: string },
): Promise<UserTaskAnswer> {
  const readable = await readableUserTask(ctx, input.id);
  assertPossible(ctx, 'assign', readable);
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.username, input.person), eq(people.active, true)));
  if (!person) throw new DomainError('person_not_found', { person: input.person });
  const { task } = readable;
  if (task.excluded.includes(person.id)) {
    throw new DomainError('not_allowed', { userTaskId: task.id, excluded: input.person });
  }
  return await performOnUserTask(ctx, readable, {
    kind: 'assign',
    payload: { person: input.person },
    effect: { audit: { kind: 'task_assigned', personId: person.id, reason: input.reason } },
  });
}
