import type { Database } from '@baton/db';
import { people } from '@baton/db/schema';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { demoPeople } from './demo-organisation.ts';

/** The demo accounts that are there, in the order they are introduced, with what each mainly is. */
export async function listDemoAccounts(
  db: Database,
): Promise<{ username: string; name: string; role: string }[]> {
  const usernames = demoPeople.map((person) => person.username);
  const rows = await db
    .select({ username: people.username, name: people.name })
    .from(people)
    .where(and(inArray(people.username, usernames), eq(people.active, true)))
    .orderBy(asc(people.username));
  return demoPeople.flatMap(({ username, roles }) => {
    const row = rows.find((candidate) => candidate.username === username);
    return row ? [{ ...row, role: roles.at(-1) ?? '' }] : [];
  });
}
