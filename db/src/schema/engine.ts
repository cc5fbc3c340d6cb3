import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { app, moment, xid8 } from './columns.ts';
import { tickets } from './tickets.ts';

/** Commands towards the engine: written with the business change, performed after commit, retried by the relay. */
export const engineCommands = app.table(
  'engine_commands',
  {
    id: uuid().primaryKey(),
    /** Order within a ticket. */
    seq: bigserial({ mode: 'bigint' }).notNull(),
    ticketId: uuid('ticket_id').notNull(),
    userTaskId: text('user_task_id'),
    kind: text().notNull(),
    /** What the engine is sent, beside id and kind. */
    payload: jsonb().notNull().$type<Record<string, unknown>>(),
    /** What settling applies once the engine has done it: data, owner, audit event. */
    effect: jsonb().notNull().$type<Record<string, unknown>>(),
    actorId: uuid('actor_id'),
    /** `open` `done` `refused` `parked` `discarded`. */
    state: text().notNull().default('open'),
    leaseOwner: text('lease_owner'),
    leaseUntil: moment('lease_until'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull().defaultNow(),
    lastError: text('last_error'),
    result: jsonb().$type<Record<string, unknown>>(),
    createdAt: moment('created_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (t) => [
    foreignKey({ name: 'engine_commands_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('engine_commands_ticket_idx').on(t.ticketId, t.seq),
    index('engine_commands_open_idx')
      .on(t.nextAttemptAt)
      .where(sql`state = 'open'`),
    index('engine_commands_parked_idx')
      .on(t.createdAt)
      .where(sql`state = 'parked'`),
    uniqueIndex('engine_commands_one_completion_key')
      .on(t.userTaskId)
      .where(sql`kind = 'complete' and state in ('open', 'parked', 'done')`),
    index('engine_commands_task_open_idx')
      .on(t.userTaskId, t.seq)
      .where(sql`state = 'open'`),
  ],
);

/** Written by the engine in the transaction of the command itself: the proof that it happened. */
export const engineReceipts = app.table('engine_receipts', {
  commandId: uuid('command_id').primaryKey(),
  xid: xid8('xid').notNull(),
  /** Written by us for a command given up: whatever still reaches the engine finds it and does nothing. */
  voided: boolean().notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** Dirty keys written by triggers on the engine's tables, in the engine's own transactions. */
export const engineChanges = app.table(
  'engine_changes',
  {
    seq: bigserial({ mode: 'bigint' }).notNull(),
    xid: xid8('xid')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    kind: text().notNull(),
    id: text().notNull(),
    processInstanceId: text('process_instance_id'),
    op: text().notNull(),
  },
  (t) => [primaryKey({ name: 'engine_changes_pk', columns: [t.xid, t.seq] })],
);

/** One row: how far the projector has read. */
export const engineCursor = app.table('engine_cursor', {
  id: integer().primaryKey(),
  xid: xid8('xid').notNull(),
  seq: bigint({ mode: 'bigint' }).notNull(),
  /** Of the PostgreSQL cluster: another one counts its transactions anew. */
  systemIdentifier: text('system_identifier').notNull(),
  /** Raised whenever stream cursors of before lose their meaning. */
  epoch: integer().notNull().default(1),
});

/** Process instances whose projection failed, retried with back-off while the rest goes on. */
export const projectionFaults = app.table('projection_faults', {
  processInstanceId: text('process_instance_id').primaryKey(),
  message: text().notNull(),
  attempts: integer().notNull(),
  nextAttemptAt: moment('next_attempt_at').notNull(),
  since: moment('since').notNull(),
});

/** Result of a worker's handler by external task, so that a redelivery does not act again. */
export const workerRuns = app.table(
  'worker_runs',
  {
    externalTaskId: text('external_task_id').primaryKey(),
    topic: text().notNull(),
    ticketId: uuid('ticket_id').notNull(),
    elementId: text('element_id').notNull(),
    /** Routing variables to hand to the engine, or the BPMN error it ended with. */
    result: jsonb().notNull().$type<Record<string, unknown>>(),
    finishedAt: moment('finished_at').notNull(),
  },
  (t) => [index('worker_runs_ticket_idx').on(t.ticketId)],
);
