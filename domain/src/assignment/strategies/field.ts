import type { Strategy } from '../assignment-case.ts';
import { findNamedPeople, textsIn } from '../find-named-people.ts';
import { readField } from '../read-field.ts';

/** `field(key)`: the person or people that a form field of the ticket names. */
export const field: Strategy = async ({ sql, ticket }, [path]) =>
  await findNamedPeople(sql, path ? textsIn(readField(ticket.data, path)) : []);
