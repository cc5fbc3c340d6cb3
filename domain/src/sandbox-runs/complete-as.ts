import type { RunStep } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError, isDomainError } from '../errors.ts';
import { claimUserTask, completeUserTask, findUserTask } from '../user-tasks/index.ts';

type Completion = Extract<RunStep, { do: 'complete' }>;

/**
 * Completes the open user task of a step that the acting person has or may take; one in a pool is claimed first.
 * Throws `user_task_not_found` where nothing is open for them, and whatever claiming and completing throw.
 */
export async function completeAs(ctx: Context, ticketId: string, step: Completion): Promise<void> {
  const task = await openTaskOf(ctx, ticketId, step.element);
  if (task.operations.includes('claim')) await claimUserTask(ctx, task.id);
  const { outcome, data = {}, outcomeData, reason } = step;
  await completeUserTask(ctx, { id: task.id, outcome, data, outcomeData, reason });
}

async function openTaskOf(ctx: Context, ticketId: string, element: string) {
  const person = actingPerson(ctx);
  const open = await sqlOf(ctx.db)<{ id: string }[]>`
    select id from app.user_tasks
    where ticket_id = ${ticketId} and step_id = ${element} and state = 'open'
    order by assignee_id is not distinct from ${person.id} desc, created_at, id`;
  let refused: unknown = new DomainError('user_task_not_found', { element, person: person.username });
  for (const { id } of open) {
    try {
      const task = await findUserTask(ctx, id);
      if (task.operations.some((operation) => operation === 'claim' || operation === 'complete')) return task;
      refused = new DomainError('not_allowed', { element, person: person.username });
    } catch (error) {
      if (!isDomainError(error, 'user_task_not_found')) throw error;
    }
  }
  throw refused;
}
