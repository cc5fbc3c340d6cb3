export { discardEngineCommand, retryEngineCommand } from './decide-engine-command.ts';
export { listStuck } from './list-stuck.ts';
export type { Stuck } from './list-stuck.ts';
export { retryEngineIncident } from './retry-engine-incident.ts';
