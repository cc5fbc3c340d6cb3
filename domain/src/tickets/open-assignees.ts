import type { PersonRef } from '@baton/contract/http/people';
import type { Queryable } from '@baton/db';
import { departments, people, userTasks } from '@baton/db/schema';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { personRefColumns } from '../organisation/index.ts';

/** Who has open user tasks of these tickets, by ticket id; each person once. */
export async function openAssignees(
  db: Queryable,
  ticketIds: readonly string[],
): Promise<Map<string, PersonRef[]>> {
  const found = new Map<string, PersonRef[]>();
  if (ticketIds.length === 0) return found;
  const rows = await db
    .selectDistinct({ ticketId: userTasks.ticketId, ...personRefColumns })
    .from(userTasks)
    .innerJoin(people, eq(people.id, userTasks.assigneeId))
    .leftJoin(departments, eq(departments.key, people.departmentKey))
    .where(and(inArray(userTasks.ticketId, [...ticketIds]), eq(userTasks.state, 'open')))
    .orderBy(asc(people.name));
  for (const { ticketId, ...person } of rows) {
    found.set(ticketId, [...(found.get(ticketId) ?? []), person]);
  }
  return found;
}
