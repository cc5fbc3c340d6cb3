import type { Context } from '../context.ts';
import { assertPossible } from './assert-possible.ts';
import { performOnUserTask } from './perform-on-user-task.ts';
import type { UserTaskAnswer } from './perform-on-user-task.ts';
import { readableUserTask } from './readable-user-task.ts';

/**
 * Gives a user task back to the pool it came from. Throws `user_task_not_found`, `task_already_claimed` when it is
 * somebody else's, `task_gone`, `task_suspended`, `not_allowed` when there is no pool to give it back to.
 */
export async function releaseUserTask(ctx: Context, id: string): Promise<UserTaskAnswer> {
  const readable = await readableUserTask(ctx, id);
  assertPossible(ctx, 'release', readable);
  return await performOnUserTask(ctx, readable, {
    kind: 'release',
    effect: { audit: { kind: 'task_released' } },
  });
}
