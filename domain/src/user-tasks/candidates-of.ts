import type { PersonRef } from '@baton/contract/http/people';
import type { Database } from '@baton/db';

const most = 50;

/** Active people who may take a user task out of its pool, by name; 50 at most. */
export async function candidatesOf(
  db: Database,
  { principals, excluded }: { principals: string[]; excluded: string[] },
): Promise<PersonRef[]> {
  if (principals.length === 0) return [];
  return await db.$client<PersonRef[]>`
    select p.id, p.username, p.name, d.name as department
    from app.people p left join app.departments d on d.key = p.department_key
    where p.active and not p.id = any(${excluded}::uuid[]) and (
      'person:' || p.id = any(${principals})
      or exists (select from app.team_members m
        where m.person_id = p.id and 'team:' || m.team_key = any(${principals}))
      or exists (select from app.person_roles r where r.person_id = p.id and 'role:' || r.role = any(${principals}))
      or exists (select from app.departments h where h.head_id = p.id and 'head:' || h.key = any(${principals})))
    order by p.name, p.id limit ${most}`;
}
