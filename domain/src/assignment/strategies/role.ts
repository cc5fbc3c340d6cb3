import type { Strategy } from '../assignment-case.ts';

/** `role(key)`: everybody with the role. */
export const role: Strategy = (_assignment, [key]) => Promise.resolve(key ? [`role:${key}`] : []);
