import { foreignKey, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { people } from './organisation.ts';

/** First reply to a request with an Idempotency-Key, kept for 24 hours. */
export const idempotencyKeys = app.table(
  'idempotency_keys',
  {
    personId: uuid('person_id').notNull(),
    key: text().notNull(),
    operationId: text('operation_id').notNull(),
    /** SHA-256 of path and body: the key belongs to this request alone. */
    requestHash: text('request_hash').notNull(),
    /** Ticket or command the request made, from which the reply is made again. */
    subjectId: text('subject_id'),
    status: integer(),
    reply: jsonb().$type<unknown>(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'idempotency_keys_pk', columns: [t.personId, t.key] }),
    foreignKey({ name: 'idempotency_keys_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
  ],
);
