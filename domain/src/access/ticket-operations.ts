import type { ActingPerson } from '../context.ts';
import { managesTicket } from './manages-ticket.ts';
import type { TicketOwner } from './manages-ticket.ts';
import { isStaff } from './roles.ts';

export interface TicketFacts extends TicketOwner {
  ended: boolean;
  /** Somebody else than the requester has taken or completed a user task of it. */
  handled: boolean;
}

export type TicketOperation = 'cancel' | 'comment' | 'workNote';

/** What a person who sees the ticket may do with it as a whole at this moment. */
export function ticketOperations(person: ActingPerson, ticket: TicketFacts): TicketOperation[] {
  const operations: TicketOperation[] = ['comment'];
  if (mayReadWorkNotes(person, ticket)) operations.push('workNote');
  if (!ticket.ended && mayCancel(person, ticket)) operations.push('cancel');
  return operations;
}

/** Work notes are for staff, and not for the one who asked, even when that is a member of staff. */
export function mayReadWorkNotes(person: ActingPerson, ticket: TicketOwner): boolean {
  return isStaff(person) && ticket.requesterId !== person.id;
}

/** Whoever asked, or answers for the ticket, may hand out the link by which anybody follows it. */
export function mayShareTracking(person: ActingPerson, ticket: TicketOwner): boolean {
  return ticket.requesterId === person.id || managesTicket(person, ticket);
}

function mayCancel(person: ActingPerson, ticket: TicketFacts): boolean {
  return managesTicket(person, ticket) || (ticket.requesterId === person.id && !ticket.handled);
}
