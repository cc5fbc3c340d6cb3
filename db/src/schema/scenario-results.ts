import { boolean, index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/**
 * What came of the scenarios of drafts each time the platform ran one, append-only: the newest of a scenario counts,
 * for exactly the content it ran on.
 */
export const scenarioResults = app.table(
  'scenario_results',
  {
    /** Of the run in the sandbox where one was made; that itself is thrown away. */
    id: uuid().primaryKey(),
    typeKey: text('type_key').notNull(),
    /** Of the bundle it ran on. */
    bundleHash: text('bundle_hash').notNull(),
    scenarioId: text('scenario_id').notNull(),
    passed: boolean().notNull(),
    /** The run, the first difference and what was walked, as the api answers them. */
    result: jsonb().notNull().$type<Record<string, unknown>>(),
    personId: uuid('person_id'),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('scenario_results_content_idx').on(t.typeKey, t.bundleHash, t.scenarioId, t.at)],
);
