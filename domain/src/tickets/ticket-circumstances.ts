import type { Database } from '@baton/db';
import type { ActingPerson } from '../context.ts';

/** What a ticket's page depends on beside the ticket itself. */
export interface TicketCircumstances {
  /** Steps whose user task the person has, had, or may take. */
  steps: string[];
  /** Somebody else than the requester has taken or completed a user task. */
  handled: boolean;
  /** A command waits for the engine. */
  settling: boolean;
}

export async function readCircumstances(
  db: Database,
  person: ActingPerson,
  ticket: { id: string; requesterId: string },
): Promise<TicketCircumstances> {
  const [row] = await db.$client<TicketCircumstances[]>`
    select
      array(
        select distinct t.step_id from app.user_tasks t
        where t.ticket_id = ${ticket.id} and (
          t.assignee_id = ${person.id} or t.completed_by = ${person.id}
          or (t.state = 'open' and exists (
            select from app.assignment_decisions d
            where d.user_task_id = t.id and d.principals && ${person.principals}::text[]
              and not ${person.id}::uuid = any(d.excluded))))
      ) as steps,
      exists (
        select from app.user_tasks t where t.ticket_id = ${ticket.id} and (
          t.completed_by <> ${ticket.requesterId}
          or (t.state = 'open' and t.assignee_id <> ${ticket.requesterId}))
      ) as handled,
      exists (
        select from app.engine_commands c where c.ticket_id = ${ticket.id} and c.state in ('open', 'parked')
      ) as settling`;
  return row ?? { steps: [], handled: false, settling: false };
}
