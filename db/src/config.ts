/** A PostgreSQL that a test run started for all its processes (superuser's URL); absent, each starts its own. */
export const testPostgresUrl: string | undefined = process.env.BATON_TEST_POSTGRES_URL;

/** A database on it that new ones are copied from; absent, they begin empty. */
export const testTemplate: string | undefined = process.env.BATON_TEST_TEMPLATE;

/** The zone a server for tests is in, as one of somebody else's may be in any. */
export const testZone: string = process.env.TZ ?? 'UTC';
