import { startTestPostgres } from '@baton/db/embedded';

let server: Awaited<ReturnType<typeof startTestPostgres>> | null = null;

/** One PostgreSQL for the database tests of a run; every test file makes a database of its own on it. */
export async function setup(): Promise<void> {
  server = await startTestPostgres();
  process.env.BATON_TEST_POSTGRES_URL = server.url;
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
