import type { Database } from '@baton/db';
import type { ActingPerson } from '../context.ts';
import { principalsOf } from './principals-of.ts';

/** Reads an active person with all memberships in one prepared query; null when unknown or deactivated. */
export async function loadActingPerson(db: Database, personId: string): Promise<ActingPerson | null> {
  const [row] = await db.$client<ActingPersonRow[]>`
    ${actingPersonColumns(db)} where p.id = ${personId} and p.active`;
  return row ? actingPersonFrom(row) : null;
}

export interface ActingPersonRow {
  id: string;
  username: string;
  name: string;
  language: string;
  departmentKey: string | null;
  roles: string[];
  teamKeys: string[];
  ledTeamKeys: string[];
  headOf: string[];
  headedDepartmentKeys: string[];
}

/** `select … from people p`, for whoever knows another condition than the id. */
export function actingPersonColumns(db: Database) {
  return db.$client`
    select p.id, p.username, p.name, p.language, p.department_key as "departmentKey",
      array(select role from app.person_roles where person_id = p.id order by 1) as roles,
      array(select team_key from app.team_members where person_id = p.id order by 1) as "teamKeys",
      array(select key from app.teams where lead_id = p.id order by 1) as "ledTeamKeys",
      array(select key from app.departments where head_id = p.id order by 1) as "headOf",
      array(
        with recursive below as (
          select key from app.departments where head_id = p.id
          union select d.key from app.departments d join below b on d.parent_key = b.key
        ) select key from below order by 1
      ) as "headedDepartmentKeys"
    from app.people p`;
}

export function actingPersonFrom({ headOf, ...row }: ActingPersonRow): ActingPerson {
  return { ...row, principals: principalsOf({ ...row, headOf }) };
}
