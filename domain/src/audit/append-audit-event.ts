import type { Queryable, Sql } from '@baton/db';
import { newId, sqlOf } from '@baton/db';
import type { AuditEvent } from './audit-input.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AuditContent } from './hash-audit-event.ts';

/**
 * Appends an event to its ticket's chain, under a lock on the ticket's row held to the end of the transaction.
 * Answers its id, or null when this source has written an event of that kind before.
 */
export async function appendAuditEvent(tx: Queryable, event: AuditEvent): Promise<string | null> {
  const sql = sqlOf(tx);
  // The lock is a statement of its own: only one that starts after it sees the event appended before. A statement is
  // sent when it is executed or awaited, so the order here is the order on the wire.
  const [, appended] = await Promise.all([
    sql`select 1 from tickets where id = ${event.ticketId} for update`.execute(),
    appendLockedAuditEvent(sql, event),
  ]);
  return appended;
}

/** The same for a caller that holds the lock. The server computes the hash as `hashAuditEvent` does. */
export async function appendLockedAuditEvent(sql: Sql, event: AuditEvent): Promise<string | null> {
  const content = contentOf(event);
  const [row] = await sql<{ id: string }[]>`
    insert into audit_events (id, ticket_id, position, kind, actor_kind, actor_id, step_id, user_task_id,
      outcome, person_id, reason, facts, source, at, previous_hash, hash)
    select ${content.id}, ${content.ticketId}, next.position, ${content.kind}, ${content.actorKind},
      ${content.actorId}, ${content.stepId}, ${content.userTaskId}, ${content.outcome}, ${content.personId},
      ${content.reason}, ${JSON.stringify(content.facts)}, ${content.source}, ${content.at}, next.previous,
      encode(sha256(convert_to(
        next.previous || E'\n' || next.position || E'\n' || ${canonicalJson(content)}, 'UTF8')), 'hex')
    from (
      select coalesce(max(position), 0) + 1 as position,
        coalesce((array_agg(hash order by position desc))[1], '') as previous
      from (select position, hash from audit_events where ticket_id = ${content.ticketId}
        order by position desc limit 1) last
    ) next
    on conflict on constraint audit_events_source_key do nothing
    returning id`;
  return row?.id ?? null;
}

function contentOf(event: AuditEvent): AuditContent {
  const { actor } = event;
  return {
    id: newId(),
    ticketId: event.ticketId,
    kind: event.kind,
    actorKind: actor.kind,
    actorId: actor.kind === 'person' ? actor.person.id : null,
    stepId: event.stepId ?? null,
    userTaskId: event.userTaskId ?? null,
    outcome: event.outcome ?? null,
    personId: event.personId ?? null,
    reason: event.reason ?? null,
    facts: event.facts ?? {},
    source: event.source,
    at: event.at.toISOString(),
  };
}
