import { runWorkers } from './run-workers.ts';

runWorkers(() => Promise.resolve());
