import { userTaskLists } from '@baton/contract/http/user-tasks';
import type { UserTaskList } from '@baton/contract/http/user-tasks';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { personalLists } from './user-task-lists.ts';

/** Counting stops here: who has more reads "999+". */
const most = 1000;

/** How many entries each of the acting person's lists has, 1000 at most. */
export async function countUserTasks(ctx: Context): Promise<Record<UserTaskList, number>> {
  const person = actingPerson(ctx);
  const counts = await Promise.all(
    userTaskLists.map(async (list) => {
      const entries = await personalLists[list](ctx.db, person, { after: null, limit: most });
      return [list, entries.length] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<UserTaskList, number>;
}
