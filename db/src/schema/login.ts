import { foreignKey, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { people } from './organisation.ts';

export const loginSessions = app.table(
  'login_sessions',
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the cookie's secret in hex; the secret itself is never stored. */
    tokenHash: text('token_hash').notNull(),
    personId: uuid('person_id').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    unique('login_sessions_token_key').on(t.tokenHash),
    foreignKey({ name: 'login_sessions_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
    index('login_sessions_person_idx').on(t.personId),
  ],
);

/** Failed sign-ins per account and per address; a row is cleared by a success or by time. */
export const loginFailures = app.table('login_failures', {
  /** `account:<username>` or `address:<ip>`. */
  subject: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: moment('last_at').notNull().defaultNow(),
});

/** The one link that makes the first administrator of an installation without people; gone once it is used. */
export const firstAdministratorLinks = app.table('first_administrator_links', {
  /** SHA-256 of the link's secret in hex; the secret itself is never stored. */
  tokenHash: text('token_hash').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
});
