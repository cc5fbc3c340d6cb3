import { boolean, foreignKey, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

export const ticketTypes = app.table('ticket_types', {
  key: text().primaryKey(),
  /** Of its tickets' numbers: `INC` gives `INC-000123`. */
  prefix: text().notNull(),
  /** The version new tickets start on; null until the first is deployed. */
  currentVersion: integer('current_version'),
  retiredAt: moment('retired_at'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** Immutable bundles; `process_definition_id` is null until the engine has taken the deployment. */
export const ticketTypeVersions = app.table(
  'ticket_type_versions',
  {
    id: uuid().primaryKey(),
    typeKey: text('type_key').notNull(),
    version: integer().notNull(),
    /** SHA-256 over the bundle's files in canonical order, hex. */
    bundleHash: text('bundle_hash').notNull(),
    bpmn: text().notNull(),
    forms: jsonb().notNull().$type<Record<string, unknown>[]>(),
    decisions: jsonb().notNull().$type<string[]>(),
    declaration: jsonb().notNull().$type<Record<string, unknown>>(),
    /** What the reader made of the drawing (ProcessModel). */
    model: jsonb().notNull().$type<unknown>(),
    processDefinitionId: text('process_definition_id'),
    publishedBy: uuid('published_by'),
    publishedAt: moment('published_at').notNull().defaultNow(),
  },
  (t) => [
    unique('ticket_type_versions_number_key').on(t.typeKey, t.version),
    unique('ticket_type_versions_definition_key').on(t.processDefinitionId),
    foreignKey({
      name: 'ticket_type_versions_type_fk',
      columns: [t.typeKey],
      foreignColumns: [ticketTypes.key],
    }),
  ],
);

/** What analysts saved on the way to the next version, append-only: the newest of a type is its draft. */
export const ticketTypeDraftRevisions = app.table(
  'ticket_type_draft_revisions',
  {
    /** Of a type that may not have been published yet. */
    typeKey: text('type_key').notNull(),
    revision: integer().notNull(),
    /** The draft was given up: from here on it is what is published. */
    discarded: boolean().notNull().default(false),
    bundleHash: text('bundle_hash').notNull(),
    bpmn: text().notNull(),
    forms: jsonb().notNull().$type<Record<string, unknown>[]>(),
    decisions: jsonb().notNull().$type<string[]>(),
    declaration: jsonb().notNull().$type<Record<string, unknown>>(),
    savedBy: uuid('saved_by'),
    savedAt: moment('saved_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'ticket_type_draft_revisions_pk', columns: [t.typeKey, t.revision] })],
);
