import type { Sql } from '@baton/db';

/** The principals behind which somebody active stands who is not excluded. */
export async function keepAvailable(
  sql: Sql,
  principals: readonly string[],
  excluded: readonly string[],
): Promise<string[]> {
  if (principals.length === 0) return [];
  const rows = await sql<{ principal: string }[]>`
    select w.principal
    from unnest(${[...principals]}::text[]) with ordinality w (principal, place),
      lateral (select split_part(w.principal, ':', 1) as kind,
        substr(w.principal, strpos(w.principal, ':') + 1) as key) p
    where exists (
      select from people x
      where x.active and x.id <> all(${[...excluded]}::uuid[]) and case p.kind
        when 'person' then x.id = (case when p.kind = 'person' then p.key end)::uuid
        when 'team' then exists (select from team_members m where m.team_key = p.key and m.person_id = x.id)
        when 'role' then exists (select from person_roles r where r.role = p.key and r.person_id = x.id)
        else false end)
    order by w.place`;
  return rows.map((row) => row.principal);
}
