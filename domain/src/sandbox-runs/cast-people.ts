import type { Scenario, StandIn } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import type { Database, Sql } from '@baton/db';
import { DomainError } from '../errors.ts';

/** Whoever is one of few is found before whoever is one of many. */
const rarest = ['person', 'head', 'lead', 'role', 'team', 'department'];

/**
 * The scenario with a person of the sandbox for each stand-in: somebody who is all that it is and, of those, has least
 * else to do; no person stands for two. Throws `person_not_found` with the stand-in that nobody can be.
 */
export async function castPeople(db: Database, { people = [], ...scenario }: Scenario): Promise<Scenario> {
  const cast = new Map<string, string>();
  for (const standIn of people.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    cast.set(standIn.name, await findPerson(sqlOf(db), standIn, [...cast.values()]));
  }
  return cast.size === 0 ? scenario : (named(scenario, cast) as Scenario);
}

function rankOf({ is }: StandIn): number {
  const ranks = is.map((rule) => rarest.indexOf(rule.split(':', 1)[0] ?? ''));
  return Math.min(rarest.length, ...ranks);
}

async function findPerson(sql: Sql, { name, is }: StandIn, taken: string[]): Promise<string> {
  // One at least: an empty list would be taken for a value.
  const rules = [sql`and true`, ...is.map((rule) => sql`and ${ruleOf(sql, rule)}`)];
  const [found] = await sql<{ username: string }[]>`
    select p.username from app.people p where p.active and p.username <> all(${taken}::text[]) ${rules}
    order by (select count(*) from app.person_roles r where r.person_id = p.id)
      + (select count(*) from app.team_members m where m.person_id = p.id)
      + (select count(*) from app.teams t where t.lead_id = p.id)
      + (select count(*) from app.departments d where d.head_id = p.id), p.username
    limit 1`;
  if (!found) throw new DomainError('person_not_found', { username: name, is });
  return found.username;
}

function ruleOf(sql: Sql, rule: string) {
  const [kind, key = ''] = rule.split(/:(.*)/s);
  switch (kind) {
    case 'role':
      return sql`exists (select from app.person_roles r where r.person_id = p.id and r.role = ${key})`;
    case 'team':
      return sql`exists (select from app.team_members m where m.person_id = p.id and m.team_key = ${key})`;
    case 'lead':
      return sql`exists (select from app.teams t where t.lead_id = p.id and t.key = ${key})`;
    case 'head':
      return sql`exists (select from app.departments d where d.head_id = p.id and d.key = ${key})`;
    case 'department':
      return sql`p.department_key = ${key}`;
    default:
      return sql`p.username = ${key}`;
  }
}

/** Every name of a stand-in, alone or as a principal, replaced by who it is. */
function named(value: unknown, cast: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    const [, prefix = '', name = ''] = /^(person:)?(@.*)$/s.exec(value) ?? [];
    const username = cast.get(name);
    return username === undefined ? value : prefix + username;
  }
  if (Array.isArray(value)) return value.map((one) => named(one, cast));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner, cast)]));
}
