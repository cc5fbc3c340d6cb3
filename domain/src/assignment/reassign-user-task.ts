import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { ProcessModel } from '../process/index.ts';
import { DomainError } from '../errors.ts';
import type { AssignmentTicket } from './assignment-case.ts';
import { decideAssignment } from './decide-assignment.ts';
import type { AssignmentDecision } from './decide-assignment.ts';
import { stepOf } from './step-of.ts';

interface Earlier extends AssignmentTicket {
  stepId: string;
  element: string | null;
  roundId: string | null;
  model: ProcessModel;
  next: number;
}

/**
 * Decides anew who gets an open user task, as a later revision: after somebody has left, for one. The read model
 * follows when its instance is projected. Throws `user_task_not_found`.
 */
export async function reassignUserTask(
  tx: Queryable,
  input: { userTaskId: string; at: Date },
): Promise<AssignmentDecision> {
  const [earlier] = await sqlOf(tx)<Earlier[]>`
    select t.id, t.requester_id as "requesterId", t.department_key as "departmentKey", t.team_key as "teamKey",
      t.data, u.step_id as "stepId", u.element, v.model,
      (select round_id from assignment_decisions d where d.user_task_id = u.id order by revision desc limit 1)
        as "roundId",
      (select coalesce(max(revision), 0) + 1 from assignment_decisions d where d.user_task_id = u.id) as next
    from user_tasks u join tickets t on t.id = u.ticket_id join ticket_type_versions v on v.id = t.version_id
    where u.id = ${input.userTaskId} and u.state = 'open'`;
  if (!earlier) throw new DomainError('user_task_not_found', { id: input.userTaskId });
  const { model, element, roundId, stepId, next, ...ticket } = earlier;
  const step = stepOf(model, stepId);
  return await decideAssignment(tx, { ...input, ticket, model, ...step, element, roundId, revision: next });
}
