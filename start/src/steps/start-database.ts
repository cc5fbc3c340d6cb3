import { checkDatabase } from '@baton/db/embedded';
import { postgresPart } from '../parts/postgres.ts';
import type { Run } from '../run.ts';
import type { Done } from '../steps.ts';

/** Gives the URL of the database: the user's own server, else the embedded one, started and kept running. */
export async function startDatabase(run: Run, databaseUrl: string | null): Promise<Done<string>> {
  if (databaseUrl !== null) {
    const version = await checkDatabase(databaseUrl);
    return { result: databaseUrl, note: `PostgreSQL ${version} of DATABASE_URL` };
  }
  const part = await postgresPart(run.dataDir, run.logFile('postgres'));
  await run.keep(part);
  return { result: part.url(), note: [`PostgreSQL ${part.version}`, ...part.notes].join(', ') };
}
