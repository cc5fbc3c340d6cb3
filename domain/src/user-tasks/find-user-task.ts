import type { UserTask } from '@baton/contract/http/user-tasks';
import type { Context } from '../context.ts';
import { readableUserTask } from './readable-user-task.ts';
import { userTaskView } from './user-task-view.ts';

/** One user task with form, data, buttons and draft. Throws `user_task_not_found`. */
export async function findUserTask(ctx: Context, id: string): Promise<UserTask> {
  return await userTaskView(ctx, await readableUserTask(ctx, id));
}
