import { completeUserTask } from '@baton/contract/http/user-tasks';
import type { UserTask } from '@baton/contract/http/user-tasks';
import { useQueryClient } from '@tanstack/vue-query';
import { shallowRef } from 'vue';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { keepUserTask, refreshUserTasks } from '../../api/use-user-task-verbs.ts';

export interface Completion {
  outcome: string;
  data: Record<string, unknown>;
  outcomeData?: Record<string, unknown>;
  reason?: string;
  version: number;
}

/** Completes a step; the same content sent twice (after a lost answer, say) counts once. */
export function useCompletion(taskId: string) {
  const queries = useQueryClient();
  const busy = shallowRef(false);
  let sent = { body: '', key: '' };

  async function complete(body: Completion): Promise<UserTask> {
    const content = JSON.stringify(body);
    if (sent.body !== content) sent = { body: content, key: newIdempotencyKey() };
    busy.value = true;
    try {
      const task = await call(
        completeUserTask,
        { params: { id: taskId }, body },
        { idempotencyKey: sent.key },
      );
      keepUserTask(queries, task);
      void refreshUserTasks(queries);
      return task;
    } catch (error) {
      if (isApiError(error) && error.status === 409) void refreshUserTasks(queries);
      throw error;
    } finally {
      busy.value = false;
    }
  }
  return { complete, busy };
}
