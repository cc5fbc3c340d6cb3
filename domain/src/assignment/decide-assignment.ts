import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { AssignmentTraceLine } from '@baton/db/schema';
import type { ProcessModel, UserTaskStep } from '../process/index.ts';
import type { AssignmentTicket, PastHandling } from './assignment-case.ts';
import { choosePrincipals } from './choose-principals.ts';
import { readPast } from './read-past.ts';

export interface AssignmentInput {
  ticket: AssignmentTicket;
  model: ProcessModel;
  step: UserTaskStep;
  userTaskId: string;
  /** Entry of the list a multi-instance step runs over, and the variable that names it in arguments. */
  element?: string | null;
  elementVariable?: string | null;
  /** Of a step of several people. */
  roundId?: string | null;
  at: Date;
  /** 1 when the user task appears; a later one replaces the decision before. */
  revision?: number;
}

/** Who a user task went to and why; a recorded fact. */
export interface AssignmentDecision {
  userTaskId: string;
  revision: number;
  /** Set when the step names one person: it is theirs without a claim. */
  assigneeId: string | null;
  askerId: string | null;
  element: string | null;
  roundId: string | null;
  /** Who may claim it; empty with an assignee. */
  principals: string[];
  excluded: string[];
  trace: AssignmentTraceLine[];
}

/**
 * Decides who gets a user task and records it with its trace, once per revision: a decision that is there is
 * answered as it is. Strategies are tried in order; exclusions and inactive people apply before the next is tried.
 */
export async function decideAssignment(tx: Queryable, input: AssignmentInput): Promise<AssignmentDecision> {
  const sql = sqlOf(tx);
  const { model, step, ticket, userTaskId } = input;
  const past = await readPast(sql, model, ticket.id, userTaskId);
  const element = input.element ?? null;
  const elementVariable = input.elementVariable ?? null;
  const variables = null;
  const assignment = { sql, ticket, model, userTaskId, variables, element, elementVariable, past };
  const askerId = past.find(({ stepId }) => step.upstreamUserTasks.includes(stepId))?.personId ?? null;
  const excluded = excludedPeople(input, past, askerId);
  const { principals, trace } = await choosePrincipals(assignment, step, excluded);
  const one = principals.length === 1 && step.assignmentMode !== 'dispatch' ? principals[0] : undefined;
  const assigneeId = one?.startsWith('person:') ? one.slice('person:'.length) : null;
  return await record(tx, input, {
    userTaskId,
    revision: input.revision ?? 1,
    assigneeId,
    askerId,
    element,
    roundId: input.roundId ?? null,
    principals: assigneeId ? [] : principals,
    excluded,
    trace,
  });
}

function excludedPeople(
  { step, ticket }: AssignmentInput,
  past: PastHandling[],
  askerId: string | null,
): string[] {
  const people = step.assignmentExclude.map((who) => {
    if (who === 'requester') return ticket.requesterId;
    return who === 'asker' ? askerId : (past[0]?.personId ?? null);
  });
  return [...new Set(people)].filter((id) => id !== null);
}

async function record(
  tx: Queryable,
  input: AssignmentInput,
  decision: AssignmentDecision,
): Promise<AssignmentDecision> {
  const [recorded] = await sqlOf(tx)<AssignmentDecision[]>`
    with decided as (
      insert into assignment_decisions (user_task_id, revision, ticket_id, step_id, assignee_id, asker_id,
        element, round_id, principals, excluded, trace, decided_at)
      values (${decision.userTaskId}, ${decision.revision}, ${input.ticket.id}, ${input.step.id},
        ${decision.assigneeId}, ${decision.askerId}, ${decision.element}, ${decision.roundId},
        ${decision.principals}, ${decision.excluded}, ${JSON.stringify(decision.trace)}, ${input.at.toISOString()})
      on conflict (user_task_id, revision) do nothing
      returning *
    )
    select user_task_id as "userTaskId", revision, assignee_id as "assigneeId", asker_id as "askerId", element,
      round_id as "roundId", principals, excluded, trace
    from (select * from decided union all select * from assignment_decisions
      where user_task_id = ${decision.userTaskId} and revision = ${decision.revision}) d
    limit 1`;
  return recorded ?? decision;
}
