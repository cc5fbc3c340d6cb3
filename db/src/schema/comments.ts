import { foreignKey, index, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { people } from './organisation.ts';
import { tickets } from './tickets.ts';

export const comments = app.table(
  'comments',
  {
    id: uuid().primaryKey(),
    ticketId: uuid('ticket_id').notNull(),
    /** `comment` `workNote`. */
    kind: text().notNull(),
    authorId: uuid('author_id').notNull(),
    text: text().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'comments_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    foreignKey({ name: 'comments_author_fk', columns: [t.authorId], foreignColumns: [people.id] }),
    index('comments_ticket_idx').on(t.ticketId, t.createdAt),
  ],
);
