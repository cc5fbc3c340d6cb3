import { drafts } from '@baton/db/schema';
import { actingPerson, isCandidate } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { readableUserTask } from './readable-user-task.ts';

export interface DraftInput {
  id: string;
  data: Record<string, unknown>;
  outcome?: string | null;
  outcomeData?: Record<string, unknown>;
  /** Version of the ticket the form was opened with. */
  baseVersion: number;
}

/**
 * Keeps what a person typed into a step, for them alone, as it is; nothing of it counts before it is sent. Also for
 * a task that ended meanwhile, so that nothing typed is lost. Throws `user_task_not_found`, `not_allowed`.
 */
export async function saveUserTaskDraft(ctx: Context, input: DraftInput): Promise<{ savedAt: string }> {
  const { task, facts } = await readableUserTask(ctx, input.id);
  const person = actingPerson(ctx);
  const own = [task.assigneeId, task.completedBy].includes(person.id);
  if (!own && !isCandidate(person, facts)) throw new DomainError('not_allowed', { userTaskId: task.id });
  const { data, outcome = null, outcomeData = {}, baseVersion } = input;
  const savedAt = new Date();
  const values = { data, outcome, outcomeData, baseVersion, savedAt };
  await ctx.db
    .insert(drafts)
    .values({ personId: person.id, userTaskId: task.id, ...values })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.userTaskId], set: values });
  return { savedAt: savedAt.toISOString() };
}
