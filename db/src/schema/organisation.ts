import { boolean, foreignKey, index, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';

export const departments = app.table(
  'departments',
  {
    key: text().primaryKey(),
    name: text().notNull(),
    parentKey: text('parent_key'),
    headId: uuid('head_id'),
  },
  (t) => [foreignKey({ name: 'departments_parent_fk', columns: [t.parentKey], foreignColumns: [t.key] })],
);

export const people = app.table(
  'people',
  {
    id: uuid().primaryKey(),
    username: text().notNull(),
    name: text().notNull(),
    email: text(),
    language: text().notNull().default('zh-CN'),
    /** argon2id in PHC form; null: no local password. */
    passwordHash: text('password_hash'),
    departmentKey: text('department_key'),
    active: boolean().notNull().default(true),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('people_username_key').on(t.username),
    foreignKey({
      name: 'people_department_fk',
      columns: [t.departmentKey],
      foreignColumns: [departments.key],
    }),
  ],
);

export const teams = app.table(
  'teams',
  {
    key: text().primaryKey(),
    name: text().notNull(),
    departmentKey: text('department_key').notNull(),
    leadId: uuid('lead_id'),
  },
  (t) => [
    foreignKey({
      name: 'teams_department_fk',
      columns: [t.departmentKey],
      foreignColumns: [departments.key],
    }),
    foreignKey({ name: 'teams_lead_fk', columns: [t.leadId], foreignColumns: [people.id] }),
  ],
);

export const teamMembers = app.table(
  'team_members',
  { teamKey: text('team_key').notNull(), personId: uuid('person_id').notNull() },
  (t) => [
    primaryKey({ name: 'team_members_pk', columns: [t.teamKey, t.personId] }),
    foreignKey({ name: 'team_members_team_fk', columns: [t.teamKey], foreignColumns: [teams.key] }),
    foreignKey({ name: 'team_members_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
    index('team_members_person_idx').on(t.personId),
  ],
);

/** `requester` `agent` `dispatcher` `lead` `head` `manager` `analyst` `administrator`, or a company's own. */
export const personRoles = app.table(
  'person_roles',
  { personId: uuid('person_id').notNull(), role: text().notNull() },
  (t) => [
    primaryKey({ name: 'person_roles_pk', columns: [t.personId, t.role] }),
    foreignKey({ name: 'person_roles_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
    index('person_roles_role_idx').on(t.role),
  ],
);
