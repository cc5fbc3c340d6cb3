import { boolean, integer, jsonb, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/**
 * Fields the company keeps for its forms, append-only: every change is a revision of its own, so that it stays known
 * who changed what when. The newest revision counts.
 */
export const savedFields = app.table(
  'saved_fields',
  {
    /** Chosen by who keeps the field: sent twice it is written once. */
    id: uuid().notNull(),
    revision: integer().notNull(),
    /** No longer offered from here on. */
    removed: boolean().notNull().default(false),
    /** By language. */
    name: jsonb().notNull().$type<Record<string, string>>(),
    component: jsonb().notNull().$type<Record<string, unknown>>(),
    savedBy: uuid('saved_by'),
    savedAt: moment('saved_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.id, t.revision] })],
);
