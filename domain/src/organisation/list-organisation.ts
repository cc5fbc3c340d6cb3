import type { Organisation } from '@baton/contract/http/organisation';
import { departments, personRoles, teams } from '@baton/db/schema';
import { asc } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { builtInRoles } from './organisation-names.ts';

/** Roles, teams and departments that a drawing may name; the product's own roles first. */
export async function listOrganisation(ctx: Context): Promise<Organisation> {
  const [given, teamRows, departmentRows] = await Promise.all([
    ctx.db.selectDistinct({ role: personRoles.role }).from(personRoles).orderBy(asc(personRoles.role)),
    ctx.db.select({ key: teams.key, name: teams.name }).from(teams).orderBy(asc(teams.name), asc(teams.key)),
    ctx.db
      .select({ key: departments.key, name: departments.name })
      .from(departments)
      .orderBy(asc(departments.name), asc(departments.key)),
  ]);
  const roles = [...new Set([...builtInRoles, ...given.map(({ role }) => role)])];
  return { roles, teams: teamRows, departments: departmentRows };
}
