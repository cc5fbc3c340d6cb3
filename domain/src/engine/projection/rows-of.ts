import type { ProcessModel } from '../../process/index.ts';
import type { LockedTicket } from '../commands/pending-command.ts';
import type { ActivityRow, InstanceFacts, UserTaskFacts } from './instance-facts.ts';
import { sameRow } from './same-row.ts';
import { ticketStateOf } from './ticket-state-of.ts';
import { poolOf, userTaskOf } from './user-task-of.ts';
import { nothingToWrite } from './write-projection.ts';
import type { ProjectionRows } from './write-projection.ts';

/** What the read model lacks of an instance as a whole: its activities and the ticket's state. */
export function instanceRows(
  ticket: Pick<LockedTicket, 'id'>,
  model: ProcessModel,
  facts: InstanceFacts,
): ProjectionRows {
  const state = ticketStateOf(ticket.id, model, facts);
  // An earlier run that still moves says nothing about the ticket any more.
  const current = facts.run >= (facts.stateRow?.run ?? 0);
  const stands = facts.stateRow !== null && sameRow(state, facts.stateRow);
  return {
    ...nothingToWrite,
    activities: facts.activities.map((activity) => activityRow(ticket.id, model, facts, activity)),
    state: current && !stands ? state : null,
  };
}

/** What the read model lacks of these user tasks and their pools. */
export function userTaskRows(
  ticket: Pick<LockedTicket, 'id'>,
  model: ProcessModel,
  facts: InstanceFacts,
  userTasks: readonly UserTaskFacts[],
): ProjectionRows {
  const rows: ProjectionRows = { ...nothingToWrite, userTasks: [], pools: [], leftPools: [] };
  for (const task of userTasks) {
    const row = userTaskOf(ticket.id, model, facts, task, task.decision);
    if (!task.row || !sameRow(row, task.row)) rows.userTasks.push(row);
    const pool = poolOf(row, task.decision);
    const had = new Map(task.pool.map((entry) => [entry.principal, entry]));
    for (const entry of pool) {
      const before = had.get(entry.principal);
      if (!before || !sameRow(entry, before)) rows.pools.push(entry);
      had.delete(entry.principal);
    }
    for (const principal of had.keys()) rows.leftPools.push({ user_task_id: task.id, principal });
  }
  return rows;
}

function activityRow(
  ticketId: string,
  model: ProcessModel,
  facts: InstanceFacts,
  activity: InstanceFacts['activities'][number],
): ActivityRow {
  const { elementId } = activity;
  const element = Object.hasOwn(model.elements, elementId) ? model.elements[elementId] : undefined;
  return {
    id: activity.id,
    ticket_id: ticketId,
    process_instance_id: facts.id,
    element_id: elementId,
    element_type: element?.type ?? activity.elementType,
    user_task_id: activity.userTaskId,
    started_at: activity.startedAt,
    ended_at: activity.endedAt,
    cancelled: activity.cancelled,
  };
}
