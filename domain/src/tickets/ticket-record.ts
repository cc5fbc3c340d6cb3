import type { Queryable } from '@baton/db';
import { departments, people, teams, tickets, ticketStates } from '@baton/db/schema';
import { aliasedTable, and, eq } from 'drizzle-orm';

const requesterDepartment = aliasedTable(departments, 'requester_department');

/** What one query over tickets gives: the record, where it stands, and the names around it. */
export const ticketColumns = {
  id: tickets.id,
  number: tickets.number,
  title: tickets.title,
  typeKey: tickets.typeKey,
  versionId: tickets.versionId,
  run: tickets.run,
  version: tickets.version,
  requesterId: tickets.requesterId,
  requesterUsername: people.username,
  requesterName: people.name,
  requesterDepartment: requesterDepartment.name,
  departmentKey: tickets.departmentKey,
  departmentName: departments.name,
  teamKey: tickets.teamKey,
  createdAt: tickets.createdAt,
  updatedAt: tickets.updatedAt,
  status: ticketStates.status,
  outcome: ticketStates.outcome,
  leaves: ticketStates.leaves,
  suspended: ticketStates.suspended,
  processInstanceId: ticketStates.processInstanceId,
  endedAt: ticketStates.endedAt,
};

/** Tickets with the state of their latest run; a run the engine has not got yet has none. */
export function selectTickets(db: Queryable) {
  return db
    .select(ticketColumns)
    .from(tickets)
    .innerJoin(people, eq(people.id, tickets.requesterId))
    .leftJoin(requesterDepartment, eq(requesterDepartment.key, people.departmentKey))
    .leftJoin(departments, eq(departments.key, tickets.departmentKey))
    .leftJoin(ticketStates, and(eq(ticketStates.ticketId, tickets.id), eq(ticketStates.run, tickets.run)));
}

export type TicketRecord = Awaited<ReturnType<typeof selectTickets>>[number];

/** A ticket with its data and the name of its team. */
export async function selectTicketWithData(db: Queryable, id: string) {
  const [row] = await db
    .select({ data: tickets.data, teamName: teams.name })
    .from(tickets)
    .leftJoin(teams, eq(teams.key, tickets.teamKey))
    .where(eq(tickets.id, id));
  return row;
}
