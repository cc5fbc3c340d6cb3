import type { Invariant } from './invariant.ts';

/** Each source tells a person once per channel and template, and within the app in one attempt; mail may be repeated. */
export const messageSentOnce: Invariant = {
  name: 'message-sent-once',
  find: (sql) => sql`
    select min(m.id::text) as "messageId", m.source_kind as "sourceKind", m.source_id as "sourceId", m.channel,
      count(*)::int as messages, max(m.attempts) as attempts
    from messages m
    group by m.source_kind, m.source_id, m.recipient_id, m.channel, m.template
    having count(*) > 1 or bool_or(m.channel = 'inApp' and m.attempts > 1)
    limit 100`,
};
