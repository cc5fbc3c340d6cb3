import { userTasks } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { recordCommand } from '../engine/index.ts';
import { isDomainError } from '../errors.ts';
import { completionVariables } from './engine-variables.ts';
import { performWithin } from './perform-soon.ts';
import type { RecordedTicket } from './record-ticket.ts';

/**
 * Completes the step that is the requester's own task directly behind the start, with what the start form said.
 * When this does not come about, the step waits for the requester with everything filled in.
 */
export async function completeStartStep(ctx: Context, { record, version }: RecordedTicket): Promise<void> {
  const stepId = version.model.startStep ?? '';
  const [task] = await ctx.db
    .select({ id: userTasks.id })
    .from(userTasks)
    .where(and(eq(userTasks.ticketId, record.id), eq(userTasks.stepId, stepId), eq(userTasks.state, 'open')));
  if (!task) return;
  try {
    const commandId = await recordCommand(ctx.db, {
      ticketId: record.id,
      userTaskId: task.id,
      kind: 'complete',
      payload: { taskId: task.id, variables: completionVariables(version.model, null, []) },
      effect: { audit: { kind: 'task_completed', stepId, userTaskId: task.id } },
      actor: ctx.actor,
    });
    await performWithin(ctx, commandId, 2_000);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    ctx.log.warn({ err: error, ticket: record.number }, 'the start step waits for its requester');
  }
}
