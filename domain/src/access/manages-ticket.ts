import type { ActingPerson } from '../context.ts';
import { hasRole } from './roles.ts';

export interface TicketOwner {
  requesterId: string;
  departmentKey: string | null;
  teamKey: string | null;
}

/** Whether the person answers for the ticket: leads its team, heads its department or one above, or administers. */
export function managesTicket(person: ActingPerson, ticket: TicketOwner): boolean {
  if (hasRole(person, 'administrator')) return true;
  if (ticket.teamKey !== null && person.ledTeamKeys.includes(ticket.teamKey)) return true;
  return ticket.departmentKey !== null && person.headedDepartmentKeys.includes(ticket.departmentKey);
}
