import type { ProcessModel } from '../../process/index.ts';
import type { DecisionFacts, InstanceFacts, PoolRow, UserTaskFacts, UserTaskRow } from './instance-facts.ts';

/** The row of a user task: a function of the engine's row, the drawing, our commands and the decision. */
export function userTaskOf(
  ticketId: string,
  model: ProcessModel,
  instance: InstanceFacts,
  task: UserTaskFacts,
  decision: DecisionFacts | null,
): UserTaskRow {
  const state = stateOf(task);
  const element = Object.hasOwn(model.elements, task.stepId) ? model.elements[task.stepId] : undefined;
  return {
    id: task.id,
    ticket_id: ticketId,
    process_instance_id: instance.id,
    execution_id: task.executionId,
    step_id: task.stepId,
    status: element?.ticketStatus ?? 'pending',
    state,
    assignee_id: assigneeOf(task, decision),
    completed_by: state === 'completed' ? (task.completion?.actorId ?? task.engineAssigneeId) : null,
    outcome: state === 'completed' ? (task.completion?.outcome ?? null) : null,
    asker_id: decision?.askerId ?? null,
    element: decision?.element ?? null,
    suspended: state === 'open' && task.suspended,
    created_at: task.startedAt,
    ended_at: task.endedAt,
  };
}

/** Who may take the task: nobody while somebody has it. */
export function poolOf(row: UserTaskRow, decision: DecisionFacts | null): PoolRow[] {
  if (row.state !== 'open' || row.assignee_id !== null || !decision) return [];
  return decision.principals.map((principal) => ({
    principal,
    user_task_id: row.id,
    created_at: row.created_at,
    excluded: decision.excluded,
  }));
}

function stateOf(task: UserTaskFacts): UserTaskRow['state'] {
  if (task.endedAt === null) return 'open';
  return task.completion !== null || task.ownEnd ? 'completed' : 'cancelled';
}

/** Of the command under way, else the engine's, else whom the step names by itself. */
function assigneeOf(task: UserTaskFacts, decision: DecisionFacts | null): string | null {
  const told = task.openAssignment ? task.openAssignment.assigneeId : task.engineAssigneeId;
  return told ?? decision?.assigneeId ?? null;
}
