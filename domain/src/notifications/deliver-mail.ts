import { sql } from 'drizzle-orm';
import type { Database } from '@baton/db';
import { recordStreamEvent } from '../stream/index.ts';
import { mailReaders, messageEvent } from './message-event.ts';

export interface OutgoingMail {
  id: string;
  address: string;
  subject: string;
  text: string;
  attempts: number;
}

/** What a mail server made of a message. */
export type DeliveryResult =
  | { kind: 'sent' }
  /** No server is set: the message stays on the mail page. */
  | { kind: 'caught' }
  | { kind: 'temporary'; error: string }
  | { kind: 'permanent'; error: string };

const leaseSeconds = 60;
/** Seconds between tries: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h. */
const retrySeconds = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000];

/** Takes up to `limit` mails that are due; a sender that dies gives them back after a minute. */
export async function takeDueMails(db: Database, limit: number): Promise<OutgoingMail[]> {
  const rows = await db.execute<{
    id: string;
    address: string;
    subject: string;
    text: string;
    attempts: number;
  }>(sql`
    update app.messages m set lease_until = now() + make_interval(secs => ${leaseSeconds}), attempts = m.attempts + 1
    from (
      select id from app.messages
      where state = 'waiting' and channel = 'mail' and next_attempt_at <= now()
        and (lease_until is null or lease_until < now())
      order by next_attempt_at limit ${limit} for update skip locked
    ) due
    join app.messages source on source.id = due.id
    join app.people p on p.id = source.recipient_id
    where m.id = due.id
    returning m.id, coalesce(p.email, '') as address, m.subject, m.text, m.attempts`);
  return [...rows];
}

/**
 * Records what came of a try; a temporary failure is tried again on the schedule, then given up as failed. A try that
 * outlived its lease counts only if it sent the mail: another one is under way. Whoever looks at the mails sees it.
 */
export async function recordDelivery(
  db: Database,
  mail: OutgoingMail,
  result: DeliveryResult,
): Promise<void> {
  const again = result.kind === 'temporary' ? retrySeconds[mail.attempts - 1] : undefined;
  const state =
    result.kind === 'sent' || result.kind === 'caught' ? result.kind : again ? 'waiting' : 'failed';
  const error =
    result.kind === 'temporary' || result.kind === 'permanent' ? result.error.slice(0, 1_000) : null;
  await db.transaction(async (tx) => {
    const recorded = await tx.execute(sql`
      update app.messages set state = ${state}, lease_until = null, last_error = ${error},
        sent_at = case when ${state} in ('sent', 'caught') then now() else sent_at end,
        next_attempt_at = now() + make_interval(secs => ${again ?? 0} * (0.9 + random() * 0.2))
      where id = ${mail.id} and state = 'waiting'
        and (${state} in ('sent', 'caught') or attempts = ${mail.attempts})
      returning id`);
    if (recorded.length > 0) await recordStreamEvent(tx, messageEvent(mail.id, mailReaders));
  });
}
