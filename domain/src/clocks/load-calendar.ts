import { sqlOf } from '@baton/db';
import type { Queryable } from '@baton/db';
import { defaultCalendar } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** The company's working calendar, or the default one while none is kept. */
export async function loadCalendar(db: Queryable): Promise<WorkingCalendar> {
  const sql = sqlOf(db);
  const [row] = await sql<{ calendar: WorkingCalendar }[]>`
    select calendar from app.working_calendars where key = 'default'`;
  return row?.calendar ?? defaultCalendar;
}
