import { sqlOf } from '@baton/db';
import type { Queryable } from '@baton/db';
import { namesIn } from '../process/index.ts';
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

/**
 * Which of the names in a drawing there are in the organisation as it is now: one query for what is written in it, however
 * large the organisation is (of the roles, which thousands have, the index is asked from one to the next). There are no
 * skills yet.
 */
export async function organisationNames(db: Queryable, bpmn: string): Promise<OrganisationNames> {
  const known = await sqlOf(db)<{ kind: string; name: string }[]>`
    with recursive roles as (
      (select role from app.person_roles order by role limit 1)
      union all
      select (select r.role from app.person_roles r where r.role > roles.role order by r.role limit 1)
      from roles where roles.role is not null
    ), named as materialized (select unnest(${namesIn(bpmn)}::text[]) as name)
    select 'person' as kind, n.name from named n
      where exists (select from app.people p where p.username = n.name and p.active)
    union all
    select 'role', n.name from named n where n.name in (select role from roles)
    union all
    select 'team', n.name from named n where exists (select from app.teams t where t.key = n.name)
    union all
    select 'department', n.name from named n where exists (select from app.departments d where d.key = n.name)`;
  const has = (kind: string, more: string[] = []) => {
    const names = new Set([...known.flatMap((row) => (row.kind === kind ? row.name : [])), ...more]);
    return (name: string) => names.has(name);
  };
  return {
    hasPerson: has('person'),
    hasRole: has('role', builtInRoles),
    hasTeam: has('team'),
    hasDepartment: has('department'),
    hasSkill: () => false,
  };
}
