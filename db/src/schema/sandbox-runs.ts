import { foreignKey, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { tickets } from './tickets.ts';

/**
 * Tickets that drafts are tried with. Filled in the database of a sandbox alone, which has the same tables as any
 * other; empty everywhere else.
 */
export const sandboxRuns = app.table(
  'sandbox_runs',
  {
    id: uuid().primaryKey(),
    typeKey: text('type_key').notNull(),
    /** Of the draft. */
    revision: integer().notNull(),
    /** Null until the ticket is recorded. */
    ticketId: uuid('ticket_id'),
    begin: jsonb().notNull().$type<Record<string, unknown>>(),
    /** What was done, each with what came of it; the first is the beginning. */
    steps: jsonb().notNull().default([]).$type<Record<string, unknown>[]>(),
    /** Results chosen for workers and not taken yet: `[{ element, error }]`. */
    answers: jsonb().notNull().default([]).$type<{ element: string; error: string }[]>(),
    /** How far the clock was ahead, in milliseconds, from which moment on: `[{ at, ahead }]`. */
    moves: jsonb().notNull().default([]).$type<{ at: string; ahead: number }[]>(),
    /** The step that is being taken, with how far it is; written before anything of it happens. */
    underWay: jsonb('under_way').$type<Record<string, unknown>>(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: 'sandbox_runs_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('sandbox_runs_ticket_idx').on(t.ticketId),
  ],
);
