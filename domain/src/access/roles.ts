import type { ActingPerson } from '../context.ts';

/** See every ticket. */
const overseers = ['administrator', 'manager'];

/** Everybody who works on tickets or on the platform; a person with none of these is a requester alone. */
const staff = ['agent', 'dispatcher', 'lead', 'head', 'manager', 'analyst', 'administrator'];

export function hasRole(person: ActingPerson, ...roles: string[]): boolean {
  return person.roles.some((role) => roles.includes(role));
}

/** Whether the person's row scope is every ticket. */
export function oversees(person: ActingPerson): boolean {
  return hasRole(person, ...overseers);
}

/** Whether the person may design and publish ticket types. */
export function publishes(person: ActingPerson): boolean {
  return hasRole(person, 'analyst', 'administrator');
}

export function isStaff(person: ActingPerson): boolean {
  return hasRole(person, ...staff);
}
