import { nodeProgram } from './node-program.ts';
import type { Part } from '../part.ts';
import { programEnvironment, type ProgramOptions } from './api.ts';

/** External-task workers, projector, command relay and senders, in one process. */
export function workersPart(options: ProgramOptions): Part {
  return nodeProgram({
    role: 'workers',
    entry: 'engine-workers/src/main.ts',
    env: programEnvironment(options),
    logFile: options.run.logFile('workers'),
    isReady: () => Promise.resolve(true),
    stopWithinSeconds: 20,
  });
}
