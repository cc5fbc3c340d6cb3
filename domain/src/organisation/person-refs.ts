import type { PersonRef } from '@baton/contract/http/people';
import type { Queryable } from '@baton/db';
import { departments, people } from '@baton/db/schema';
import { eq, inArray } from 'drizzle-orm';

/** People as other people see them, by id; ids of nobody are left out. */
export async function personRefs(
  db: Queryable,
  ids: Iterable<string | null>,
): Promise<Map<string, PersonRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select(personRefColumns)
    .from(people)
    .leftJoin(departments, eq(departments.key, people.departmentKey))
    .where(inArray(people.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** For a query over people left joined with their department. */
export const personRefColumns = {
  id: people.id,
  username: people.username,
  name: people.name,
  department: departments.name,
};
