import { sqlOf } from '@baton/db';
import type { Database, Queryable } from '@baton/db';

/** People `p1`, `p2` …, each with a role, in a department and two of many teams; the first of each leads it. */
export async function createLargeOrganisation(db: Database, people: number): Promise<void> {
  const sql = sqlOf(db);
  const many = Math.ceil(people / 40);
  await sql`insert into app.departments (key, name) select 'd' || n, 'd' || n from generate_series(1, ${many}::int) n`;
  await sql`
    insert into app.people (id, username, name, department_key)
    select gen_random_uuid(), 'p' || n, 'p' || n, 'd' || (n % ${many}::int + 1) from generate_series(1, ${people}::int) n`;
  await sql`
    insert into app.teams (key, name, department_key, lead_id)
    select 't' || n, 't' || n, 'd' || n, (select id from app.people where username = 'p' || n)
    from generate_series(1, ${many}::int) n`;
  await sql`
    insert into app.team_members (team_key, person_id)
    select 't' || ((substr(username, 2)::int + k * 7) % ${many}::int + 1), id
    from app.people, generate_series(0, 1) k on conflict do nothing`;
  await sql`insert into app.person_roles (person_id, role) select id, 'agent' from app.people`;
  await sql`analyze app.people, app.teams, app.departments, app.team_members, app.person_roles`;
}

/** How many rows of people, their roles and teams this connection has read that it did not look up; grows. */
export async function rowsScanned(tx: Queryable): Promise<number> {
  const [row] = await sqlOf(tx)<{ read: number }[]>`
    select sum(seq_tup_read)::int as read from pg_stat_xact_user_tables
    where schemaname = 'app' and relname in ('people', 'person_roles', 'team_members')`;
  return row?.read ?? 0;
}
