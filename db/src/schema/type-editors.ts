import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/** Who has a ticket type open in the designer, as their browsers say now and then. */
export const ticketTypeEditors = app.table(
  'ticket_type_editors',
  {
    typeKey: text('type_key').notNull(),
    personId: uuid('person_id').notNull(),
    seenAt: moment('seen_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'ticket_type_editors_pk', columns: [t.typeKey, t.personId] })],
);
