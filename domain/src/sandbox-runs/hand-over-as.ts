import type { RunStep } from '@baton/contract/process/scenario';
import type { Context } from '../context.ts';
import { assignUserTask, claimUserTask, releaseUserTask } from '../user-tasks/index.ts';
import { openTaskOf } from './open-task-of.ts';

export type HandOver = Extract<RunStep, { do: 'claim' | 'release' | 'assign' }>;

/**
 * Takes the open user task of a step, gives it back, or gives it to somebody, as the acting person. Throws
 * `user_task_not_found` where none is open for them, `not_allowed`, and whatever the verb behind it throws.
 */
export async function handOverAs(ctx: Context, ticketId: string, step: HandOver): Promise<void> {
  const { element, do: operation } = step;
  const of = operation === 'assign' ? (step.from ?? null) : undefined;
  const { id } = await openTaskOf(ctx, {
    ...{ ticketId, element, operations: [operation] },
    ...(of !== undefined && { of }),
  });
  switch (operation) {
    case 'claim':
      return void (await claimUserTask(ctx, id));
    case 'release':
      return void (await releaseUserTask(ctx, id));
    case 'assign':
      return void (await assignUserTask(ctx, { id, person: step.to, reason: step.reason }));
  }
}
