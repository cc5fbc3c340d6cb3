import postgres from 'postgres';
import { PostgresFault } from './postgres-fault.ts';

const oldestVersion = 140_000;

/** Checks that a database of the user's own server will do. Throws PostgresFault that says what to change. */
export async function checkDatabase(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [found] = await sql<{ version: string; number: number; encoding: string; owner: boolean }[]>`
      select current_setting('server_version') as version,
             current_setting('server_version_num')::int as number,
             current_setting('server_encoding') as encoding,
             has_database_privilege(current_database(), 'CREATE') as owner`;
    if (!found || found.number < oldestVersion) {
      throw new PostgresFault(
        `The server of DATABASE_URL is PostgreSQL ${found?.version}.`,
        'Use 14 or newer.',
      );
    }
    if (found.encoding !== 'UTF8') {
      throw new PostgresFault(
        `The database of DATABASE_URL is encoded in ${found.encoding}.`,
        "Make one with: CREATE DATABASE baton ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0.",
      );
    }
    if (!found.owner) {
      throw new PostgresFault(
        'The user of DATABASE_URL may not make schemas in that database.',
        'Make that user the owner of the database, or grant it CREATE on the database.',
      );
    }
    return found.version;
  } catch (cause) {
    if (cause instanceof PostgresFault) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new PostgresFault(
      `The database of DATABASE_URL does not answer: ${words}`,
      'Start that server and check host, port, user, password and database; without DATABASE_URL an embedded one is used.',
      { cause },
    );
  } finally {
    await sql.end({ timeout: 2 });
  }
}
