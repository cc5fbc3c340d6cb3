import { sql } from 'drizzle-orm';
import { index, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

/** Read model: one clock per running step or sub-process with a deadline. */
export const stepClocks = app.table(
  'step_clocks',
  {
    /** The engine's activity instance. */
    id: text().primaryKey(),
    ticketId: uuid('ticket_id').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    executionId: text('execution_id').notNull(),
    elementId: text('element_id').notNull(),
    userTaskId: text('user_task_id'),
    /** Working time as drawn, `PT8H`, `P2D`. */
    budget: text().notNull(),
    startedAt: moment('started_at').notNull(),
    /** Null while paused. */
    warnAt: moment('warn_at'),
    dueAt: moment('due_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    index('step_clocks_instance_idx').on(t.processInstanceId),
    index('step_clocks_user_task_idx').on(t.userTaskId),
    index('step_clocks_running_idx')
      .on(t.warnAt)
      .where(sql`ended_at is null`),
  ],
);

/** Recorded fact: what a clock has told, once each. */
export const clockEvents = app.table(
  'clock_events',
  {
    clockId: text('clock_id').notNull(),
    /** `step-deadline-warning` `step-deadline-reached` `step-deadline-missed`. */
    message: text().notNull(),
    ticketId: uuid('ticket_id').notNull(),
    /** `drawing`: a receiver is drawn and was triggered; `rule`: people were told. */
    answeredBy: text('answered_by').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ name: 'clock_events_pk', columns: [t.clockId, t.message] })],
);

/** When people work; the one with the key `default` counts until calendars per department exist. */
export const workingCalendars = app.table('working_calendars', {
  key: text().primaryKey(),
  calendar: jsonb().notNull().$type<Record<string, unknown>>(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});
