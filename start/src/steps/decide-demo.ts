import { createDatabase, sqlOf } from '@baton/db';

/**
 * Whether this installation is a demo: asked for on an empty database, or made by an earlier start. One with
 * people of its own never becomes a demo, whatever the setting says.
 */
export async function decideDemo(databaseUrl: string, askedFor: boolean): Promise<boolean> {
  if (!askedFor) return false;
  const db = createDatabase(databaseUrl, { max: 1, applicationName: 'baton-start' });
  try {
    const [found] = await sqlOf(db)<{ anybody: boolean; demo: boolean }[]>`
      select exists (select from app.people) as anybody,
             exists (select from app.people where username = 'sun' and email = 'sun@example.com') as demo`;
    return found !== undefined && (found.demo || !found.anybody);
  } finally {
    await db.close();
  }
}
