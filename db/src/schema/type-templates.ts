import { jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/** Bundles that ticket types are begun from: what ships with the product, and what analysts kept of their own. */
export const typeTemplates = app.table(
  'type_templates',
  {
    /** Of a company's template chosen by who sends it: sent twice it is written once. */
    id: uuid().primaryKey(),
    /** The shipped type it is; null for one of the company. */
    shippedKey: text('shipped_key'),
    /** The ticket type it was made of. */
    sourceKey: text('source_key').notNull(),
    /** By language, as the description. */
    name: jsonb().notNull().$type<Record<string, string>>(),
    description: jsonb().notNull().$type<Record<string, string>>(),
    bundleHash: text('bundle_hash').notNull(),
    bpmn: text().notNull(),
    forms: jsonb().notNull().$type<Record<string, unknown>[]>(),
    decisions: jsonb().notNull().$type<string[]>(),
    declaration: jsonb().notNull().$type<Record<string, unknown>>(),
    savedBy: uuid('saved_by'),
    savedAt: moment('saved_at').notNull().defaultNow(),
    /** No longer offered; kept, so that what was begun from it can still be explained. */
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by'),
  },
  (t) => [unique('type_templates_shipped_key').on(t.shippedKey)],
);
