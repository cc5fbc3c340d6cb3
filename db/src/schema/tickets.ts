import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { departments, people, teams } from './organisation.ts';
import { ticketTypeVersions } from './ticket-types.ts';

/** One sequence for all types: numbers have gaps, never twins. */
export const ticketNumberSequence = app.sequence('ticket_number_seq');

/** What people recorded; where it stands is in `ticket_states`. */
export const tickets = app.table(
  'tickets',
  {
    id: uuid().primaryKey(),
    number: text().notNull(),
    typeKey: text('type_key').notNull(),
    versionId: uuid('version_id').notNull(),
    /** 1, and one more for each time it is started anew; run 2 has the business key `INC-000123#2`. */
    run: integer().notNull().default(1),
    title: text().notNull(),
    requesterId: uuid('requester_id').notNull(),
    departmentKey: text('department_key'),
    teamKey: text('team_key'),
    /** All field values by path, the four blocks together. */
    data: jsonb().notNull().default({}).$type<Record<string, unknown>>(),
    /** Raised by every settled change of data or owner: the optimistic lock. */
    version: integer().notNull().default(1),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [
    unique('tickets_number_key').on(t.number),
    foreignKey({
      name: 'tickets_version_fk',
      columns: [t.versionId],
      foreignColumns: [ticketTypeVersions.id],
    }),
    foreignKey({ name: 'tickets_requester_fk', columns: [t.requesterId], foreignColumns: [people.id] }),
    foreignKey({
      name: 'tickets_department_fk',
      columns: [t.departmentKey],
      foreignColumns: [departments.key],
    }),
    foreignKey({ name: 'tickets_team_fk', columns: [t.teamKey], foreignColumns: [teams.key] }),
    index('tickets_requester_idx').on(t.requesterId, t.createdAt.desc(), t.id.desc()),
    index('tickets_department_idx').on(t.departmentKey, t.createdAt.desc(), t.id.desc()),
    index('tickets_team_idx').on(t.teamKey, t.createdAt.desc(), t.id.desc()),
    index('tickets_created_idx').on(t.createdAt.desc(), t.id.desc()),
    index('tickets_version_idx').on(t.versionId),
  ],
);

/**
 * Recorded fact: a ticket's data as it was at each version before the present one. Written by a trigger with
 * the change itself, whoever makes it.
 */
export const ticketRevisions = app.table(
  'ticket_revisions',
  {
    ticketId: uuid('ticket_id').notNull(),
    version: integer().notNull(),
    data: jsonb().notNull().$type<Record<string, unknown>>(),
    /** When the next version came. */
    replacedAt: moment('replaced_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'ticket_revisions_pk', columns: [t.ticketId, t.version] }),
    foreignKey({ name: 'ticket_revisions_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
  ],
);

/** Read model: a function of the engine's rows. A ticket the engine has not yet got has no row: 待辦. */
export const ticketStates = app.table(
  'ticket_states',
  {
    ticketId: uuid('ticket_id').primaryKey(),
    run: integer().notNull(),
    /** Null when the ticket's start was given up: it is cancelled and never had an instance. */
    processInstanceId: text('process_instance_id'),
    status: text().notNull(),
    outcome: text(),
    /** Open leaf activities: `[{ elementId, status, count, since }]`. */
    leaves: jsonb().notNull().$type<OpenLeaf[]>(),
    suspended: boolean().notNull().default(false),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    unique('ticket_states_instance_key').on(t.processInstanceId),
    index('ticket_states_status_idx').on(t.status, t.ticketId),
    foreignKey({ name: 'ticket_states_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
  ],
);

export interface OpenLeaf {
  elementId: string;
  status: string;
  count: number;
  /** ISO 8601. */
  since: string;
}

/** Read model: every activity instance of the engine's history. */
export const activityLog = app.table(
  'activity_log',
  {
    id: text().primaryKey(),
    ticketId: uuid('ticket_id').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    elementId: text('element_id').notNull(),
    elementType: text('element_type').notNull(),
    userTaskId: text('user_task_id'),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    cancelled: boolean().notNull(),
  },
  (t) => [
    index('activity_log_ticket_idx').on(t.ticketId, t.startedAt),
    index('activity_log_open_idx')
      .on(t.processInstanceId)
      .where(sql`ended_at is null`),
  ],
);
