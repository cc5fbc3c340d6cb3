import {
  assignUserTask,
  claimUserTask,
  completeUserTask,
  countUserTasks,
  getUserTask,
  listUserTasks,
  releaseUserTask,
  saveUserTaskDraft,
} from '@baton/contract/http/user-tasks';
import type { UserTask } from '@baton/contract/http/user-tasks';
import * as userTasks from '@baton/domain/user-tasks';
import type { App } from '../app-type.ts';

/** 200 with the task as it is afterwards; 202 while the engine has not taken the change yet. */
function answer<R>(
  reply: { code(status: 200 | 202): { send(task: UserTask): R } },
  { userTask, settled }: userTasks.UserTaskAnswer,
): R {
  return reply.code(settled ? 200 : 202).send(userTask);
}

export function addUserTaskRoutes(app: App): void {
  app.route({
    ...listUserTasks,
    config: { policy: 'signedIn' },
    handler: (request) => userTasks.listUserTasks(request.ctx, request.query),
  });

  app.route({
    ...countUserTasks,
    config: { policy: 'signedIn' },
    handler: (request) => userTasks.countUserTasks(request.ctx),
  });

  app.route({
    ...getUserTask,
    config: { policy: 'signedIn' },
    handler: (request) => userTasks.findUserTask(request.ctx, request.params.id),
  });

  app.route({
    ...claimUserTask,
    config: { policy: 'signedIn' },
    handler: async (request, reply) =>
      answer(reply, await userTasks.claimUserTask(request.ctx, request.params.id)),
  });

  app.route({
    ...releaseUserTask,
    config: { policy: 'signedIn' },
    handler: async (request, reply) =>
      answer(reply, await userTasks.releaseUserTask(request.ctx, request.params.id)),
  });

  app.route({
    ...assignUserTask,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      const input = { id: request.params.id, ...request.body };
      return answer(reply, await userTasks.assignUserTask(request.ctx, input));
    },
  });

  app.route({
    ...completeUserTask,
    config: { policy: 'signedIn' },
    handler: async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key'];
      const input = { id: request.params.id, ...request.body, idempotencyKey };
      return answer(reply, await userTasks.completeUserTask(request.ctx, input));
    },
  });

  app.route({
    ...saveUserTaskDraft,
    config: { policy: 'signedIn' },
    handler: (request) =>
      userTasks.saveUserTaskDraft(request.ctx, { id: request.params.id, ...request.body }),
  });
}
