import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { people } from './organisation.ts';
import { tickets } from './tickets.ts';

/** Read model: one row per user task of the engine, open and ended. */
export const userTasks = app.table(
  'user_tasks',
  {
    /** The engine's task id. */
    id: text().primaryKey(),
    ticketId: uuid('ticket_id').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    executionId: text('execution_id'),
    stepId: text('step_id').notNull(),
    /** Ticket status this step stands for. */
    status: text().notNull(),
    /** `open` `completed` `cancelled`. */
    state: text().notNull(),
    assigneeId: uuid('assignee_id'),
    /** Who completed it. */
    completedBy: uuid('completed_by'),
    outcome: text(),
    /** Who completed the last user task before it. */
    askerId: uuid('asker_id'),
    /** Element of a multi-instance step: a department key, a person id. */
    element: text(),
    suspended: boolean().notNull().default(false),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    foreignKey({ name: 'user_tasks_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('user_tasks_ticket_idx').on(t.ticketId, t.createdAt),
    index('user_tasks_assignee_idx')
      .on(t.assigneeId, t.createdAt.desc(), t.id.desc())
      .where(sql`state = 'open'`),
    index('user_tasks_asker_idx')
      .on(t.askerId, t.createdAt.desc(), t.id.desc())
      .where(sql`state = 'open' and status = 'awaiting_transfer'`),
    index('user_tasks_completed_idx')
      .on(t.completedBy, t.endedAt.desc(), t.id.desc())
      .where(sql`state = 'completed'`),
    index('user_tasks_transferred_idx')
      .on(t.ticketId, t.createdAt)
      .where(sql`status = 'transferred'`),
  ],
);

/** Read model: who may claim an open, unassigned user task. A principal is `person:<id>`, `team:<key>`, `role:<key>`. */
export const userTaskPools = app.table(
  'user_task_pools',
  {
    principal: text().notNull(),
    userTaskId: text('user_task_id').notNull(),
    createdAt: moment('created_at').notNull(),
    /** People the step excludes although they belong to the principal. */
    excluded: uuid().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ name: 'user_task_pools_pk', columns: [t.userTaskId, t.principal] }),
    index('user_task_pools_list_idx').on(t.principal, t.createdAt.desc(), t.userTaskId.desc()),
  ],
);

/** Recorded fact: why a user task went where it went. A later revision follows a reassignment by the system. */
export const assignmentDecisions = app.table(
  'assignment_decisions',
  {
    userTaskId: text('user_task_id').notNull(),
    revision: integer().notNull().default(1),
    ticketId: uuid('ticket_id').notNull(),
    stepId: text('step_id').notNull(),
    assigneeId: uuid('assignee_id'),
    askerId: uuid('asker_id'),
    /** Of a multi-instance step; the engine forgets it when the step ends. */
    element: text(),
    /** Round of a step of several people, `countersign_rounds`. */
    roundId: text('round_id'),
    principals: text().array().notNull(),
    excluded: uuid().array().notNull(),
    trace: jsonb().notNull().$type<AssignmentTraceLine[]>(),
    decidedAt: moment('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'assignment_decisions_pk', columns: [t.userTaskId, t.revision] }),
    index('assignment_decisions_ticket_idx').on(t.ticketId),
  ],
);

export interface AssignmentTraceLine {
  strategy: string;
  /** Principals found, before the exclusions. */
  found: string[];
  /** What the exclusions left of them. */
  left?: string[];
  note: string;
}

/** What a person typed into a step and has not sent. */
export const drafts = app.table(
  'drafts',
  {
    personId: uuid('person_id').notNull(),
    userTaskId: text('user_task_id').notNull(),
    data: jsonb().notNull().$type<Record<string, unknown>>(),
    outcome: text(),
    outcomeData: jsonb('outcome_data').notNull().default({}).$type<Record<string, unknown>>(),
    baseVersion: integer('base_version').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'drafts_pk', columns: [t.personId, t.userTaskId] }),
    foreignKey({ name: 'drafts_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
  ],
);
