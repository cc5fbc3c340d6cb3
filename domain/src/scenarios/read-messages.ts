import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';

/** What one person was told about a ticket, once whatever the channel. */
export interface RecordedMessage {
  template: string;
  recipientId: string;
  at: Date;
  /** What caused it: `external-task`, `clock-event`. */
  source: string;
  /** The worker step that told it, or that had the deadline; null where a ticket tells it only once, whichever came. */
  element: string | null;
  /** Of a deadline: until when it ran. */
  clockEndedAt: Date | null;
}

/** Everything that was told about a ticket, in order. */
export async function readMessages(db: Database, ticketId: string): Promise<RecordedMessage[]> {
  return await sqlOf(db)<RecordedMessage[]>`
    select m.template, m.recipient_id as "recipientId", min(m.created_at) as at, m.source_kind as source,
      coalesce(r.element_id, c.element_id) as element, c.ended_at as "clockEndedAt"
    from app.messages m
      left join app.worker_runs r on m.source_kind = 'external-task' and r.external_task_id = m.source_id
      left join app.step_clocks c on m.source_kind = 'clock-event' and m.source_id = c.id || ':' || m.template
        and c.ticket_id = m.ticket_id
    where m.ticket_id = ${ticketId}
    group by m.source_kind, m.source_id, m.template, m.recipient_id, r.element_id, c.element_id, c.ended_at
    order by min(m.created_at), m.template, m.recipient_id`;
}
