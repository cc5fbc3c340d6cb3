import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from '@baton/db';
import { departments, teams } from '@baton/db/schema';

export interface Owner {
  departmentKey: string;
  /** Null where the department has no team. */
  teamKey: string | null;
}

/**
 * The department and team that a choice names: a team decides its department; a department alone gets its
 * first team by key. A team of another department than the one chosen counts for nothing. Null: no such place.
 */
export async function findOwner(
  db: Queryable,
  choice: { team: string | null; department: string | null },
): Promise<Owner | null> {
  if (choice.team !== null) {
    const [team] = await db
      .select({ teamKey: teams.key, departmentKey: teams.departmentKey })
      .from(teams)
      .where(
        and(
          eq(teams.key, choice.team),
          choice.department === null ? undefined : eq(teams.departmentKey, choice.department),
        ),
      );
    return team ?? null;
  }
  if (choice.department === null) return null;
  const [department] = await db
    .select({ departmentKey: departments.key, teamKey: teams.key })
    .from(departments)
    .leftJoin(teams, eq(teams.departmentKey, departments.key))
    .where(eq(departments.key, choice.department))
    .orderBy(asc(teams.key))
    .limit(1);
  return department ?? null;
}
