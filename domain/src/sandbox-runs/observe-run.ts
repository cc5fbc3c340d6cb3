import type { Expectation } from '@baton/contract/process/scenario';
import type { TicketStatus } from '@baton/contract/process/ticket-status';
import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';

/** What is seen of a ticket now, as a scenario would expect it; messages are those behind the first `told`. */
export async function observeRun(db: Database, ticketId: string, told: number): Promise<Expectation> {
  const sql = sqlOf(db);
  const [[state], tasks, messages] = await Promise.all([
    sql<{ status: TicketStatus; outcome: string | null }[]>`
      select status, outcome from app.ticket_states where ticket_id = ${ticketId}`,
    sql<{ element: string; assignee: string | null; pool: string[] }[]>`
      select u.step_id as element, p.username as assignee, case when p.id is null then array(
          select case when l.principal like 'person:%' then 'person:' || m.username else l.principal end
          from app.user_task_pools l left join app.people m on l.principal = 'person:' || m.id
          where l.user_task_id = u.id order by 1) else '{}' end as pool
      from app.user_tasks u left join app.people p on p.id = u.assignee_id
      where u.ticket_id = ${ticketId} and u.state = 'open' order by 1, 2, 3`,
    toldSoFar(db, ticketId),
  ]);
  return {
    status: state?.status ?? 'pending',
    outcome: state?.outcome ?? null,
    tasks: [...tasks],
    messages: sorted(messages.slice(told)),
  };
}

export interface ToldMessage {
  template: string;
  to: string;
}

/** Everything that was told about a ticket, each once whatever the channel, the oldest first. */
export async function toldSoFar(db: Database, ticketId: string): Promise<ToldMessage[]> {
  const rows = await sqlOf(db)<ToldMessage[]>`
    select m.template, p.username as to
    from app.messages m join app.people p on p.id = m.recipient_id
    where m.ticket_id = ${ticketId}
    group by m.source_kind, m.source_id, m.template, p.username
    order by min(m.created_at), 1, 2`;
  return [...rows];
}

function sorted(messages: ToldMessage[]): ToldMessage[] {
  return messages.toSorted((a, b) => a.template.localeCompare(b.template) || a.to.localeCompare(b.to));
}
