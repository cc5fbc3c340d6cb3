import { fieldOfArgument } from '@baton/contract/process/assignment';
import type { AssignmentCase } from './assignment-case.ts';
import { readField } from './read-field.ts';

/** The department key an argument names: a literal, `field(key)`, `ticketDepartment`, `requester` or the element. */
export async function resolveDepartment(
  assignment: AssignmentCase,
  argument: string | undefined,
): Promise<string | null> {
  if (argument === 'ticketDepartment') return assignment.ticket.departmentKey;
  if (argument !== 'requester') return resolveKey(assignment, argument);
  const { sql, ticket } = assignment;
  const [person] = await sql<{ key: string | null }[]>`
    select department_key as key from people where id = ${ticket.requesterId}`;
  return person?.key ?? null;
}

/** The team key an argument names: a literal, `field(key)`, `ticketTeam` or the element. */
export function resolveTeam(assignment: AssignmentCase, argument: string | undefined): string | null {
  return argument === 'ticketTeam' ? assignment.ticket.teamKey : resolveKey(assignment, argument);
}

/** A key as written, or what a field or the element variable holds. */
export function resolveKey(assignment: AssignmentCase, argument: string | undefined): string | null {
  if (argument === undefined) return null;
  if (assignment.elementVariable !== null && argument === assignment.elementVariable)
    return assignment.element;
  const field = fieldOfArgument(argument);
  if (field === null) return argument;
  const value = readField(assignment.ticket.data, field);
  return typeof value === 'string' ? value : null;
}
