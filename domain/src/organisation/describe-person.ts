import type { Me } from '@baton/contract/http/me';
import type { Language } from '@baton/contract/language';
import { sqlOf } from '@baton/db';
import { departments, people, teams } from '@baton/db/schema';
import { eq, inArray } from 'drizzle-orm';
import { actingPerson, hasRole, isStaff, publishes } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { presentCursor } from '../stream/index.ts';

/** The acting person with names of memberships and the areas of the app that are open to them. */
export async function describePerson(ctx: Context): Promise<Me> {
  const person = actingPerson(ctx);
  const [streamCursor, [row], memberships] = await Promise.all([
    presentCursor(sqlOf(ctx.db)),
    ctx.db
      .select({ email: people.email, key: departments.key, name: departments.name })
      .from(people)
      .leftJoin(departments, eq(departments.key, people.departmentKey))
      .where(eq(people.id, person.id)),
    ctx.db
      .select({ key: teams.key, name: teams.name })
      .from(teams)
      .where(inArray(teams.key, person.teamKeys.length > 0 ? person.teamKeys : [''])),
  ]);
  return {
    id: person.id,
    username: person.username,
    name: person.name,
    email: row?.email ?? null,
    language: person.language as Language,
    department: row?.key ? { key: row.key, name: row.name ?? row.key } : null,
    teams: memberships.map((team) => ({ ...team, lead: person.ledTeamKeys.includes(team.key) })),
    roles: person.roles,
    areas: areasOf(person),
    streamCursor,
  };
}

/** Which parts of the app the person may open; the same roles guard the routes behind them. */
export function areasOf(person: ActingPerson): string[] {
  const areas = ['portal'];
  if (isStaff(person)) areas.push('work');
  if (publishes(person)) areas.push('design');
  if (hasRole(person, 'administrator')) areas.push('administration', 'mail', 'stuck');
  return areas;
}
