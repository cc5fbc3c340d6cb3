import { newId } from '@baton/db';
import type { Sql } from '@baton/db';

const allDay = [{ from: 0, to: 24 * 60 }];
const always = {
  zone: 'Asia/Shanghai',
  week: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
  days: {},
};

/** A calendar that never closes, so that clocks run now, and an agent who may be let go again and again. */
export async function prepareOrganisation(sql: Sql): Promise<void> {
  const id = newId();
  await sql`
    insert into working_calendars (key, calendar) values ('default', ${JSON.stringify(always)})
    on conflict (key) do update set calendar = excluded.calendar`;
  await sql`
    insert into people (id, username, name, department_key, active)
    values (${id}, 'spare', '備員', 'customer-service', false)`;
  await sql`insert into person_roles (person_id, role) values (${id}, 'agent')`;
  await sql`insert into team_members (team_key, person_id) values ('service-desk', ${id})`;
}
