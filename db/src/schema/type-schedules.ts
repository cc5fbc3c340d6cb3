import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/** Drafts that are to be published by themselves; one of a type at most. */
export const ticketTypeSchedules = app.table('ticket_type_schedules', {
  typeKey: text('type_key').primaryKey(),
  /** What is published is this content: a draft that has changed since waits for its person. */
  revision: integer().notNull(),
  bundleHash: text('bundle_hash').notNull(),
  publishAt: moment('publish_at').notNull(),
  /** In whose name. */
  personId: uuid('person_id').notNull(),
  /** Why it could not be published when its time came; null before. */
  failure: text(),
});
