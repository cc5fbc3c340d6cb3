import type { UserTask, UserTaskRow } from '@baton/contract/http/user-tasks';
import { assignUserTask, claimUserTask, getUserTask, releaseUserTask } from '@baton/contract/http/user-tasks';
import { useQueryClient } from '@tanstack/vue-query';
import type { QueryClient } from '@tanstack/vue-query';
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

interface RowPage {
  items: UserTaskRow[];
}

/** A list as it was asked for: one page, or pages as they were loaded. */
type Listed = RowPage | { pages: RowPage[] };

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
      keepUserTask(queries, task);
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

/** Shows a task everywhere as a verb on it left it, before the lists have been asked again. */
export function keepUserTask(queries: QueryClient, task: UserTask): void {
  queries.setQueryData(queryKeyOf(getUserTask, { params: { id: task.id } }), task);
  const ofLists = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === 'listUserTasks',
  };
  queries.setQueriesData<Listed>(ofLists, (listed) => withTask(listed, task));
}

/** The same answer with the row of a task as it is now. */
export function withTask(listed: Listed | undefined, task: UserTask): Listed | undefined {
  if (!listed) return listed;
  const { state, assignee, endedAt, operations } = task;
  const now = <P extends RowPage>(page: P): P => ({
    ...page,
    items: page.items.map((row) =>
      row.id === task.id ? { ...row, state, assignee, endedAt, operations } : row,
    ),
  });
  return 'pages' in listed ? { ...listed, pages: listed.pages.map(now) } : now(listed);
}

/** Fetches anew what a verb on a task may have changed. */
export function refreshUserTasks(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'getUserTask' || touched.includes(String(queryKey[0])),
  });
}
