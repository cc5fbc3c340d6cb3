import { sql } from 'drizzle-orm';
import { bigserial, foreignKey, index, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { app, moment, xid8 } from './columns.ts';
import { people } from './organisation.ts';
import { tickets } from './tickets.ts';

/** The notification outbox: written with the change that causes it, delivered by a sender. */
export const messages = app.table(
  'messages',
  {
    id: uuid().primaryKey(),
    /** `external-task` `audit-event` `clock-event`. */
    sourceKind: text('source_kind').notNull(),
    sourceId: text('source_id').notNull(),
    recipientId: uuid('recipient_id').notNull(),
    /** `inApp` `mail`. */
    channel: text().notNull(),
    template: text().notNull(),
    ticketId: uuid('ticket_id'),
    subject: text().notNull(),
    text: text().notNull(),
    /** `waiting` `sent` `caught` `failed`. */
    state: text().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull().defaultNow(),
    leaseUntil: moment('lease_until'),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
    readAt: moment('read_at'),
  },
  (t) => [
    unique('messages_source_key').on(t.sourceKind, t.sourceId, t.recipientId, t.channel, t.template),
    foreignKey({ name: 'messages_recipient_fk', columns: [t.recipientId], foreignColumns: [people.id] }),
    foreignKey({ name: 'messages_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('messages_waiting_idx')
      .on(t.nextAttemptAt)
      .where(sql`state = 'waiting'`),
    index('messages_recipient_idx').on(t.recipientId, t.channel, t.createdAt.desc(), t.id.desc()),
  ],
);

/** What the live stream tells, written with the change; read below the horizon of running transactions. */
export const streamEvents = app.table(
  'stream_events',
  {
    xid: xid8('xid')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    seq: bigserial({ mode: 'bigint' }).notNull(),
    /** `ticket` `userTask` `message` `loginEnded`. */
    kind: text().notNull(),
    id: text().notNull(),
    ticketNumber: text('ticket_number'),
    /** Principals that could see it before and can after; who is only in the first is told `gone`. */
    audienceBefore: text('audience_before').array().notNull(),
    audienceAfter: text('audience_after').array().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'stream_events_pk', columns: [t.xid, t.seq] })],
);
