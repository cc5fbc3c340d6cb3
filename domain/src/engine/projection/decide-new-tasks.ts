import type { Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { decideAssignment, stepOf } from '../../assignment/index.ts';
import type { ProcessModel } from '../../process/index.ts';
import type { LockedTicket } from '../commands/pending-command.ts';
import type { InstanceFacts, UserTaskFacts } from './instance-facts.ts';
import { openRound } from './open-round.ts';
import { readElement } from './read-element.ts';

/** Decides who gets the user tasks that have appeared; answers them with their decisions. */
export async function decideNewTasks(
  tx: Transaction,
  ticket: LockedTicket,
  model: ProcessModel,
  { run }: InstanceFacts,
  appeared: readonly UserTaskFacts[],
): Promise<UserTaskFacts[]> {
  const decided: UserTaskFacts[] = [];
  for (const task of appeared) {
    const { step, elementVariable } = stepOf(model, task.stepId);
    const decision = await decideAssignment(tx, {
      ticket,
      model,
      step,
      elementVariable,
      roundId: await openRound(sqlOf(tx), { ticketId: ticket.id, run }, step, task),
      element: await readElement(sqlOf(tx), elementVariable, task.executionId),
      userTaskId: task.id,
      at: new Date(task.startedAt),
    });
    decided.push({ ...task, decision });
  }
  return decided;
}
