import type { Strategy } from '../assignment-case.ts';
import { findNamedPeople } from '../find-named-people.ts';
import { resolveKey } from '../resolve-argument.ts';

/** `person(id)`: one person by username or id, or the element of the list. */
export const person: Strategy = async (assignment, [argument]) => {
  const name = resolveKey(assignment, argument);
  return await findNamedPeople(assignment.sql, name ? [name] : []);
};
