import type { UserTask } from '@baton/contract/http/user-tasks';
import type { Context } from '../context.ts';
import { recordCommand } from '../engine/index.ts';
import type { CommandInput } from '../engine/index.ts';
import { performSoon } from '../tickets/index.ts';
import { findUserTask } from './find-user-task.ts';
import type { ReadableUserTask } from './readable-user-task.ts';

/** A verb's answer: the user task afterwards, and whether the engine has taken the change already. */
export interface UserTaskAnswer {
  userTask: UserTask;
  settled: boolean;
}

/** Records one command on a user task, performs it and answers the task as it is then. Throws a refusal's reason. */
export async function performOnUserTask(
  ctx: Context,
  { task }: ReadableUserTask,
  command: Pick<CommandInput, 'kind' | 'effect'> & { payload?: CommandInput['payload'] },
): Promise<UserTaskAnswer> {
  const { kind, effect, payload } = command;
  const commandId = await recordCommand(ctx.db, {
    ticketId: task.ticketId,
    userTaskId: task.id,
    kind,
    payload: { taskId: task.id, ...payload },
    effect: {
      ...effect,
      ...(effect.audit && { audit: { stepId: task.stepId, userTaskId: task.id, ...effect.audit } }),
    },
    actor: ctx.actor,
  });
  await ctx.passPoint(`${kind}.recorded`);
  const settled = await performSoon(ctx, commandId);
  return { userTask: await findUserTask(ctx, task.id), settled };
}
