import { index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/** What people said and decided about a ticket type, append-only: review, approval, comments, publication. */
export const ticketTypeEvents = app.table(
  'ticket_type_events',
  {
    /** Chosen by who sends it: sent twice it is written once. */
    id: uuid().primaryKey(),
    /** Of a type that may not have been published yet. */
    typeKey: text('type_key').notNull(),
    /** `requested` `approved` `returned` `commented` `published` `restored` `begun` and so on. */
    kind: text().notNull(),
    /** The draft's revision it is about; null for what came without one. */
    revision: integer(),
    /** Of the bundle it is about: an approval counts for exactly this content. */
    bundleHash: text('bundle_hash').notNull(),
    /** What a comment is about: part, file and element, as a difference names them. */
    part: text(),
    file: text(),
    elementId: text('element_id'),
    text: text(),
    facts: jsonb().notNull().default({}).$type<Record<string, unknown>>(),
    personId: uuid('person_id'),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('ticket_type_events_type_idx').on(t.typeKey, t.at)],
);
