import { startTestPostgres } from '@baton/db/embedded';

/** One PostgreSQL for the database tests of a run; every test file makes a database of its own on it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  process.env.BATON_TEST_POSTGRES_URL = server.url;
  return () => server.stop();
}
