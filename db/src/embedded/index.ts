export { checkDatabase } from './check-database.ts';
export { findPostgres } from './find-postgres.ts';
export { findServer, type ServerFiles } from './find-server.ts';
export { freePort } from './free-port.ts';
export { PostgresFault } from './postgres-fault.ts';
export { preparePostgres, type PreparedPostgres, type PrepareOptions } from './prepare-postgres.ts';
export { startPostgres, type RunningPostgres } from './start-postgres.ts';
export { startTestPostgres } from './start-test-postgres.ts';
