import type { Sql } from '@baton/db';

/** Condition on `people p`: the active ones whom principals stand for, the members of teams and roles one by one. */
export function isBehind(sql: Sql, principals: readonly string[]) {
  const wanted = [...principals];
  return sql`p.active and ('person:' || p.id = any(${wanted})
    or exists (select from team_members m where m.person_id = p.id and 'team:' || m.team_key = any(${wanted}))
    or exists (select from person_roles r where r.person_id = p.id and 'role:' || r.role = any(${wanted})))`;
}
