import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';

type Values = Record<string, unknown>;

const handOverKinds = ['task_claimed', 'task_released', 'task_assigned'] as const;
type HandOverKind = (typeof handOverKinds)[number];

/** What somebody did on a ticket, or what ran out, as it was recorded. */
export interface RecordedAct {
  kind: 'task_completed' | HandOverKind | 'ticket_cancelled' | 'deadline_told' | 'timer';
  /** When it was sent to the engine. */
  at: Date;
  personId: string | null;
  /** Whom it is about, where that is not who did it. */
  subjectId: string | null;
  stepId: string | null;
  userTaskId: string | null;
  outcome: string | null;
  reason: string | null;
  facts: Values;
  /** What the dialog of the outcome was given. */
  outcomeData: Values;
}

/** What happened on a ticket from its beginning, in order; what nobody can do again in a scenario is left out. */
export async function readActs(db: Database, ticketId: string): Promise<RecordedAct[]> {
  return await sqlOf(db)<RecordedAct[]>`
    select a.kind, coalesce(c.created_at, a.at) as at, a.actor_id as "personId",
      a.person_id as "subjectId", a.step_id as "stepId",
      a.user_task_id as "userTaskId", a.outcome, a.reason, a.facts,
      coalesce(c.effect -> 'outcomeData', '{}') as "outcomeData"
    from app.audit_events a
      left join app.engine_commands c on a.source = 'command:' || c.id and c.ticket_id = a.ticket_id
    where a.ticket_id = ${ticketId} 
      and a.kind = any(${['task_completed', 'ticket_cancelled', 'deadline_told', ...handOverKinds]})
    union all
    select 'timer', coalesce(l.ended_at, l.started_at), null, null, l.element_id, null, null, null, '{}', '{}'
    from app.activity_log l join engine.act_hi_actinst h on h.id_ = l.id
    where l.ticket_id = ${ticketId} and not l.cancelled
      and (h.act_type_ = 'boundaryTimer' or h.act_type_ = 'intermediateTimer' and l.ended_at is not null)
    order by 2`;
}

/** Whether an act gave a user task to somebody or back. */
export function isHandOver({ kind }: RecordedAct): boolean {
  return handOverKinds.some((known) => known === kind);
}

/** A BPMN error that a worker of the ticket ended with. */
export interface RecordedWorkerError {
  element: string;
  error: string;
  at: Date;
}

/** The errors of a ticket's workers, in order. */
export async function readWorkerErrors(db: Database, ticketId: string): Promise<RecordedWorkerError[]> {
  return await sqlOf(db)<RecordedWorkerError[]>`
    select element_id as element, result -> 'error' ->> 'code' as error, finished_at as at
    from app.worker_runs where ticket_id = ${ticketId} and result -> 'error' ->> 'code' is not null
    order by finished_at`;
}

/** A user task of a ticket and where it went when it appeared. */
export interface RecordedTask {
  id: string;
  element: string;
  createdAt: Date;
  endedAt: Date | null;
  completedBy: string | null;
  assigneeId: string | null;
  /** Who might claim it: principals, people by id. */
  principals: string[];
  /** The strategies that were tried. */
  strategies: string[];
}

/** The user tasks of a ticket, in the order they appeared. */
export async function readTasks(db: Database, ticketId: string): Promise<RecordedTask[]> {
  return await sqlOf(db)<RecordedTask[]>`
    select u.id, u.step_id as element, u.created_at as "createdAt", u.ended_at as "endedAt",
      u.completed_by as "completedBy", d.assignee_id as "assigneeId", coalesce(d.principals, '{}') as principals,
      array(select line ->> 'strategy' from jsonb_array_elements(d.trace) line) as strategies
    from app.user_tasks u
      left join app.assignment_decisions d on d.user_task_id = u.id and d.revision = 1
    where u.ticket_id = ${ticketId} order by u.created_at, u.id`;
}

/** What the requester filled in, as it was taken: the data of the ticket before anybody changed it. */
export async function readStartData(db: Database, ticketId: string): Promise<Values> {
  const [row] = await sqlOf(db)<{ data: Values }[]>`
    select coalesce(r.data, t.data) as data from app.tickets t
      left join app.ticket_revisions r on r.ticket_id = t.id and r.version = 1
    where t.id = ${ticketId}`;
  return row?.data ?? {};
}
