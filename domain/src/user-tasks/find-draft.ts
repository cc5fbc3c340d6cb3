import type { UserTask } from '@baton/contract/http/user-tasks';
import { drafts } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';

/** What the acting person typed into a user task and has not sent. */
export async function findDraft(ctx: Context, userTaskId: string): Promise<UserTask['draft']> {
  const own = and(eq(drafts.personId, actingPerson(ctx).id), eq(drafts.userTaskId, userTaskId));
  const [draft] = await ctx.db.select().from(drafts).where(own);
  if (!draft) return null;
  const { data, outcome, outcomeData, baseVersion, savedAt } = draft;
  return { data, outcome, outcomeData, baseVersion, savedAt: savedAt.toISOString() };
}
