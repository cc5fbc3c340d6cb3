import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { foreignAssignee } from '../engine/index.ts';
import { assertPossible } from './assert-possible.ts';
import { findUserTask } from './find-user-task.ts';
import { performOnUserTask } from './perform-on-user-task.ts';
import type { UserTaskAnswer } from './perform-on-user-task.ts';
import { readableUserTask } from './readable-user-task.ts';

/**
 * Takes a user task out of the pool; taking one's own again changes nothing. Throws `user_task_not_found`,
 * `task_already_claimed`, `task_gone`, `task_suspended`, `not_allowed`.
 */
export async function claimUserTask(ctx: Context, id: string): Promise<UserTaskAnswer> {
  const readable = await readableUserTask(ctx, id);
  const person = actingPerson(ctx);
  const { task } = readable;
  if (task.state === 'open' && task.assigneeId === person.id && !task.suspended) {
    return { userTask: await findUserTask(ctx, id), settled: true };
  }
  assertPossible(ctx, 'claim', readable);
  const insteadOf = await foreignAssignee(ctx.db, task.id);
  return await performOnUserTask(ctx, readable, {
    kind: 'claim',
    payload: { person: person.username, ...(insteadOf !== null && { insteadOf }) },
    effect: { audit: { kind: 'task_claimed' } },
  });
}
