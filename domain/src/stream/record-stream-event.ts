import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { StreamEventInput } from './stream-event.ts';

/** Writes one event of the live stream, in the transaction of the change it tells of. */
export async function recordStreamEvent(tx: Queryable, event: StreamEventInput): Promise<void> {
  await recordStreamEvents(tx, [event]);
}

/** Several at once, in their order. */
export async function recordStreamEvents(tx: Queryable, events: readonly StreamEventInput[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    kind: event.kind,
    id: event.id,
    ticket_number: event.ticketNumber ?? null,
    audience_before: event.audienceBefore,
    audience_after: event.audienceAfter,
  }));
  const sql = sqlOf(tx);
  await sql`
    insert into stream_events (kind, id, ticket_number, audience_before, audience_after)
    select kind, id, ticket_number, audience_before, audience_after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (kind text, id text, ticket_number text, audience_before text[], audience_after text[])`;
}
