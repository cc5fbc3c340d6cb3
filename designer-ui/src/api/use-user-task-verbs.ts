import type { UserTask } from '@baton/contract/http/user-tasks';
import { assignUserTask, claimUserTask, getUserTask, releaseUserTask } from '@baton/contract/http/user-tasks';
import { useQueryClient } from '@tanstack/vue-query';
import { shallowRef } from 'vue';
import { call } from './call.ts';
import { queryKeyOf } from './query-key.ts';

const touched = [
  'listUserTasks',
  'countUserTasks',
  'getTicket',
  'listTickets',
  'listTicketEvents',
  'getTicketDiagram',
];

/** Claim, release and assign; each answers the task as it is afterwards, or throws ApiError. */
export function useUserTaskVerbs() {
  const queries = useQueryClient();
  const busy = shallowRef<'claim' | 'release' | 'assign' | null>(null);

  async function perform(
    verb: 'claim' | 'release' | 'assign',
    act: () => Promise<UserTask>,
  ): Promise<UserTask> {
    busy.value = verb;
    try {
      const task = await act();
      queries.setQueryData(queryKeyOf(getUserTask, { params: { id: task.id } }), task);
      return task;
    } finally {
      busy.value = null;
      // Also after a refusal: what is shown was not what is.
      void refreshUserTasks(queries);
    }
  }
  return {
    busy,
    claim: (id: string) => perform('claim', () => call(claimUserTask, { params: { id } })),
    release: (id: string) => perform('release', () => call(releaseUserTask, { params: { id } })),
    assign: (id: string, body: { person: string; reason: string }) =>
      perform('assign', () => call(assignUserTask, { params: { id }, body })),
  };
}

/** Fetches anew what a verb on a task may have changed. */
export function refreshUserTasks(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'getUserTask' || touched.includes(String(queryKey[0])),
  });
}
