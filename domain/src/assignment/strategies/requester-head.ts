import type { Strategy } from '../assignment-case.ts';
import { findHead } from '../find-head.ts';
import { resolveDepartment } from '../resolve-argument.ts';

/** `requesterHead(level)`: the head of the requester's department, or n above. */
export const requesterHead: Strategy = async (assignment, [level]) =>
  await findHead(assignment.sql, await resolveDepartment(assignment, 'requester'), Number(level ?? 0));
