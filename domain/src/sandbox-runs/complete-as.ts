import type { RunStep } from '@baton/contract/process/scenario';
import type { Context } from '../context.ts';
import { claimUserTask, completeUserTask, releaseUserTask } from '../user-tasks/index.ts';
import { openTaskOf } from './open-task-of.ts';

type Completion = Extract<RunStep, { do: 'complete' }>;

/**
 * Completes the open user task of a step that the acting person has or may take; one in a pool is claimed first, and
 * given back where it cannot be completed.
 * Throws `user_task_not_found` where nothing is open for them, and whatever claiming and completing throw.
 */
export async function completeAs(ctx: Context, ticketId: string, step: Completion): Promise<void> {
  const task = await openTaskOf(ctx, { ticketId, element: step.element, operations: ['claim', 'complete'] });
  const claimed = task.operations.includes('claim');
  if (claimed) await claimUserTask(ctx, task.id);
  const { outcome, data = {}, outcomeData, reason } = step;
  try {
    await completeUserTask(ctx, { id: task.id, outcome, data, outcomeData, reason });
  } catch (error) {
    // Where that fails, too, the claim is what was done.
    if (claimed) await releaseUserTask(ctx, task.id).catch(() => undefined);
    throw error;
  }
}
