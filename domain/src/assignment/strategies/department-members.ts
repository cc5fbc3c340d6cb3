import type { Strategy } from '../assignment-case.ts';
import { resolveDepartment } from '../resolve-argument.ts';

/** `departmentMembers(of)`: everybody of the department at this moment. */
export const departmentMembers: Strategy = async (assignment, [of]) => {
  const key = await resolveDepartment(assignment, of);
  const people = await assignment.sql<{ id: string }[]>`
    select id from people where department_key = ${key} and active order by id`;
  return people.map(({ id }) => `person:${id}`);
};
