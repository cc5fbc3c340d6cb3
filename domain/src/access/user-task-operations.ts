import type { ActingPerson } from '../context.ts';
import { managesTicket } from './manages-ticket.ts';
import type { TicketOwner } from './manages-ticket.ts';

export interface UserTaskFacts {
  state: string;
  suspended: boolean;
  assigneeId: string | null;
  /** Principals of the latest assignment decision: who may take it out of the pool. */
  principals: string[];
  /** People the step excludes although they belong to a principal. */
  excluded: string[];
  ticket: TicketOwner;
}

export type UserTaskOperation = 'claim' | 'release' | 'assign' | 'complete';

/** What the person may do with a user task at this moment; the buttons and the verbs ask the same. */
export function userTaskOperations(person: ActingPerson, task: UserTaskFacts): UserTaskOperation[] {
  if (task.state !== 'open' || task.suspended) return [];
  const operations: UserTaskOperation[] = [];
  const mine = task.assigneeId === person.id;
  if (mine) operations.push('complete');
  if (task.assigneeId === null && isCandidate(person, task)) operations.push('claim');
  if (mine && task.principals.length > 0) operations.push('release');
  if (managesUserTask(person, task)) operations.push('assign');
  return operations;
}

/** Whether the person belongs to the pool of the task and is not excluded from it. */
export function isCandidate(person: ActingPerson, task: UserTaskFacts): boolean {
  if (task.excluded.includes(person.id)) return false;
  return task.principals.some((principal) => person.principals.includes(principal));
}

/** Whether the person may give the task to somebody: answers for the ticket, or leads a team of the pool. */
export function managesUserTask(person: ActingPerson, task: UserTaskFacts): boolean {
  if (managesTicket(person, task.ticket)) return true;
  return person.ledTeamKeys.some((key) => task.principals.includes(`team:${key}`));
}
