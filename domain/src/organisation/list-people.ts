import type { PersonRef } from '@baton/contract/http/people';
import { departments, people, teamMembers } from '@baton/db/schema';
import { and, asc, eq, exists, ilike, or } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { containing } from './containing.ts';
import { personRefColumns } from './person-refs.ts';

const most = 50;

/** Active people whose name, username or department contains `q`, of one team where given; 50 at most, by name. */
export async function listPeople(ctx: Context, input: { q?: string; team?: string }): Promise<PersonRef[]> {
  const pattern = input.q ? containing(input.q) : null;
  const member = ctx.db
    .select()
    .from(teamMembers)
    .where(and(eq(teamMembers.personId, people.id), eq(teamMembers.teamKey, input.team ?? '')));
  return ctx.db
    .select(personRefColumns)
    .from(people)
    .leftJoin(departments, eq(departments.key, people.departmentKey))
    .where(
      and(
        eq(people.active, true),
        input.team === undefined ? undefined : exists(member),
        pattern === null
          ? undefined
          : or(
              ilike(people.name, pattern),
              ilike(people.username, pattern),
              ilike(departments.name, pattern),
            ),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(most);
}
