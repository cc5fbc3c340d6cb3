import type { Transaction } from '@baton/db';
import { drafts } from '@baton/db/schema';
import type { CompletionInput } from './completion-input.ts';
import type { ReadableUserTask } from './readable-user-task.ts';

/**
 * Keeps what was sent as the person's draft until the engine has taken it. Needed where the change is recorded
 * under a list's entry: a refusal could not turn that back into the form's own fields.
 */
export async function keepCompletionDraft(
  tx: Transaction,
  personId: string,
  { task, ticket }: ReadableUserTask,
  { data, outcome, outcomeData = {}, version }: CompletionInput,
): Promise<void> {
  const baseVersion = version ?? ticket.version;
  const values = { data, outcome: outcome ?? null, outcomeData, baseVersion, savedAt: new Date() };
  await tx
    .insert(drafts)
    .values({ personId, userTaskId: task.id, ...values })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.userTaskId], set: values });
}
