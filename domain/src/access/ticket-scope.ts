import { or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { tickets } from '@baton/db/schema';
import type { ActingPerson } from '../context.ts';
import { oversees } from './roles.ts';

/**
 * Condition over `tickets`: rows this person may see. The one rule behind lists, single reads and files;
 * `ticketAudience` says the same for the stream.
 */
export function ticketScope(person: ActingPerson): SQL {
  if (oversees(person)) return sql`true`;
  const principals = textArray(person.principals);
  const scope = or(
    sql`${tickets.requesterId} = ${person.id}`,
    sql`${tickets.teamKey} = any(${textArray(person.teamKeys)})`,
    sql`${tickets.departmentKey} = any(${textArray(person.headedDepartmentKeys)})`,
    sql`exists (select from app.user_tasks ut where ut.ticket_id = ${tickets.id}
      and (ut.assignee_id = ${person.id} or ut.completed_by = ${person.id}))`,
    sql`exists (select from app.user_tasks ut join app.assignment_decisions ad on ad.user_task_id = ut.id
      where ut.ticket_id = ${tickets.id} and ut.state = 'open' and ad.principals && ${principals} and not exists (
        select from app.assignment_decisions later
        where later.user_task_id = ad.user_task_id and later.revision > ad.revision))`,
  );
  return scope ?? sql`false`;
}

function textArray(values: string[]): SQL {
  return sql`${sql.param(values)}::text[]`;
}
