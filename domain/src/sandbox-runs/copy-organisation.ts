import { sqlOf } from '@baton/db';
import type { Database, Sql } from '@baton/db';

/** First key of our advisory locks: one copy at a time. */
const copyLock = 4_172_009;

/**
 * Brings people, departments, teams, roles and working calendars of the platform into the sandbox under the same ids,
 * so that assignment finds there whom it would find here. Passwords stay behind. What tickets of the sandbox still
 * refer to stays; whoever has gone is inactive.
 */
export async function copyOrganisation(from: Database, to: Database): Promise<void> {
  const rows = await readOrganisation(sqlOf(from));
  await to.transaction(async (tx) => {
    const sql = sqlOf(tx);
    await sql`select pg_advisory_xact_lock(${copyLock})`;
    for (const table of tables) await upsert(sql, table, rows[table.name] ?? '[]');
    await forget(sql, rows);
  });
}

interface OrganisationTable {
  name: string;
  key: string[];
  /** Columns that are not copied. */
  without?: string[];
}

/** Departments name their parents and heads, teams their leads: rows come before who refers to them. */
const tables: OrganisationTable[] = [
  { name: 'departments', key: ['key'] },
  { name: 'people', key: ['id'], without: ['password_hash'] },
  { name: 'teams', key: ['key'] },
  { name: 'team_members', key: ['team_key', 'person_id'] },
  { name: 'person_roles', key: ['person_id', 'role'] },
  { name: 'working_calendars', key: ['key'] },
];

/** Each table as a JSON text of its rows, read at one moment. */
async function readOrganisation(sql: Sql): Promise<Record<string, string>> {
  const read = tables.map(
    ({ name }) => sql`select ${name}::text as name,
      (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql(`app.${name}`)} t)::text as rows`,
  );
  const all = await sql<{ name: string; rows: string }[]>`
    ${read[0] ?? sql``} ${read.slice(1).map((one) => sql`union all ${one}`)}`;
  return Object.fromEntries(all.map(({ name, rows }) => [name, rows]));
}

async function upsert(sql: Sql, { name, key, without = [] }: OrganisationTable, rows: string): Promise<void> {
  const columns = (
    await sql<{ column: string }[]>`
      select column_name as column from information_schema.columns
      where table_schema = 'app' and table_name = ${name} order by ordinal_position`
  )
    .map(({ column }) => column)
    .filter((column) => !without.includes(column));
  const changed = columns.filter((column) => !key.includes(column));
  const table = sql(`app.${name}`);
  const each = (write: (column: string) => ReturnType<Sql>) =>
    changed.map((column, at) => sql`${at > 0 ? sql`,` : sql``} ${write(column)}`);
  const set = each((column) => sql`${sql(column)} = excluded.${sql(column)}`);
  const [was, is] = [each((column) => sql`t.${sql(column)}`), each((column) => sql`excluded.${sql(column)}`)];
  // Nearly all are as they were at the run before: nothing is written for them.
  const update = sql`do update set ${set} where row(${was}) is distinct from row(${is})`;
  await sql`
    insert into ${table} as t (${sql(columns)})
    select ${sql(columns)} from jsonb_populate_recordset(null::${table}, ${rows}::text::jsonb)
    on conflict (${sql(key)}) ${changed.length > 0 ? update : sql`do nothing`}`;
}

/** What is gone there goes here too, as far as no ticket of the sandbox needs it. */
async function forget(sql: Sql, rows: Record<string, string>): Promise<void> {
  const kept = (name: string) =>
    sql`jsonb_populate_recordset(null::${sql(`app.${name}`)}, ${rows[name] ?? '[]'}::text::jsonb)`;
  await sql`delete from app.team_members m where not exists (
    select from ${kept('team_members')} k where k.team_key = m.team_key and k.person_id = m.person_id)`;
  await sql`delete from app.person_roles r where not exists (
    select from ${kept('person_roles')} k where k.person_id = r.person_id and k.role = r.role)`;
  await sql`update app.people p set active = false
    where active and not exists (select from ${kept('people')} k where k.id = p.id)`;
  await sql`delete from app.working_calendars c where not exists (
    select from ${kept('working_calendars')} k where k.key = c.key)`;
  await sql`delete from app.teams t where not exists (select from ${kept('teams')} k where k.key = t.key)
    and not exists (select from app.tickets i where i.team_key = t.key)`;
  await sql`delete from app.departments d where not exists (select from ${kept('departments')} k where k.key = d.key)
    and not exists (select from app.tickets i where i.department_key = d.key)
    and not exists (select from app.departments c where c.parent_key = d.key)
    and not exists (select from app.teams t where t.department_key = d.key)
    and not exists (select from app.people p where p.department_key = d.key)`;
}
