export { readHealth } from './read-health.ts';
export type { Health } from './read-health.ts';
