import { sqlOf } from '@baton/db';
import type { Queryable } from '@baton/db';

/** Somebody who has to do with a ticket, and what they are in the organisation. */
export interface InvolvedPerson {
  id: string;
  username: string;
  departmentKey: string | null;
  teamKeys: string[];
  roles: string[];
  /** Teams they lead and departments they head. */
  leads: string[];
  heads: string[];
}

/** As they stand in forms: longer texts are no username. */
const longestUsername = 64;

/** The people of some ids, and those whose usernames stand anywhere in some values; in one query, by index. */
export async function involvedPeople(
  db: Queryable,
  { ids, values }: { ids: Iterable<string | null>; values: unknown },
): Promise<InvolvedPerson[]> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const names = [...new Set(textsIn(values))];
  return await sqlOf(db)<InvolvedPerson[]>`
    select p.id, p.username, p.department_key as "departmentKey",
      array(select team_key from app.team_members where person_id = p.id order by 1) as "teamKeys",
      array(select role from app.person_roles where person_id = p.id order by 1) as roles,
      array(select key from app.teams where lead_id = p.id order by 1) as leads,
      array(select key from app.departments where head_id = p.id order by 1) as heads
    from app.people p where p.id = any(${known}::uuid[]) or p.username = any(${names}::text[])`;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length <= longestUsername ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
