import type { Strategy } from '../assignment-case.ts';

/** `team(key)`: everybody in the team. */
export const team: Strategy = (_assignment, [key]) => Promise.resolve(key ? [`team:${key}`] : []);
