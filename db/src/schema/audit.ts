import { foreignKey, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { tickets } from './tickets.ts';

/** Append-only; each event of a ticket carries the hash of the one before. */
export const auditEvents = app.table(
  'audit_events',
  {
    id: uuid().primaryKey(),
    ticketId: uuid('ticket_id'),
    /** Position in the ticket's chain, from 1. */
    position: integer().notNull(),
    kind: text().notNull(),
    /** `person` `system`. */
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    stepId: text('step_id'),
    userTaskId: text('user_task_id'),
    outcome: text(),
    /** Whom it is about, where that is not the actor. */
    personId: uuid('person_id'),
    reason: text(),
    facts: jsonb().notNull().default({}).$type<Record<string, unknown>>(),
    /** What caused it (`command:<id>`, `external-task:<id>` …): the same cause writes one event of a kind. */
    source: text().notNull(),
    at: moment('at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [
    unique('audit_events_position_key').on(t.ticketId, t.position),
    unique('audit_events_source_key').on(t.source, t.kind),
    foreignKey({ name: 'audit_events_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('audit_events_actor_idx').on(t.actorId, t.at),
  ],
);
