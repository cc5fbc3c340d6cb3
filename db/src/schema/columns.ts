import { customType, pgSchema, timestamp } from 'drizzle-orm/pg-core';

/** Everything of ours lives here; the engine's tables live in the schema `engine` of the same database. */
export const app = pgSchema('app');

/** PostgreSQL's 64-bit transaction id; compared and ordered by the server, carried as text. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });

/** A moment in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
