import type { Strategy } from '../assignment-case.ts';
import { findHead } from '../find-head.ts';
import { resolveDepartment } from '../resolve-argument.ts';

/** `departmentHead(of, level)`: the department's own head, or that of the department n above. */
export const departmentHead: Strategy = async (assignment, [of, level]) =>
  await findHead(assignment.sql, await resolveDepartment(assignment, of), Number(level ?? 0));
