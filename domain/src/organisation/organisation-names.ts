import type { Database } from '@baton/db';
import { departments, people, personRoles, teams } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { OrganisationNames } from '../process/index.ts';

/** Roles that exist whether or not somebody has them. */
export const builtInRoles = [
  'requester',
  'agent',
  'dispatcher',
  'lead',
  'head',
  'manager',
  'analyst',
  'administrator',
];

/** What a drawing may name, as the organisation is now. There are no skills yet. */
export async function organisationNames(db: Database): Promise<OrganisationNames> {
  const [persons, roles, teamKeys, departmentKeys] = await Promise.all([
    db.select({ name: people.username }).from(people).where(eq(people.active, true)),
    db.selectDistinct({ name: personRoles.role }).from(personRoles),
    db.select({ name: teams.key }).from(teams),
    db.select({ name: departments.key }).from(departments),
  ]);
  const has = (rows: { name: string }[], more: string[] = []) => {
    const names = new Set([...rows.map(({ name }) => name), ...more]);
    return (name: string) => names.has(name);
  };
  return {
    hasPerson: has(persons),
    hasRole: has(roles, builtInRoles),
    hasTeam: has(teamKeys),
    hasDepartment: has(departmentKeys),
    hasSkill: () => false,
  };
}
