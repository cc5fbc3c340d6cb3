import { nodeProgram } from './node-program.ts';
import type { Part } from '../part.ts';
import { programEnvironment, type ProgramOptions } from './api.ts';

/** External-task workers, projector, command relay and senders, in one process. */
export function workersPart(options: ProgramOptions & { publicUrl: string }): Part {
  const quiet = ['warn', 'error'].includes(options.logLevel);
  return nodeProgram({
    role: 'workers',
    entry: options.entry,
    env: { ...programEnvironment(options), BATON_PUBLIC_URL: options.publicUrl },
    logFile: options.run.logFile('workers'),
    // Its own word, or a while without a fault where the log level hides that.
    isReady: ({ words, age }) => Promise.resolve(words().includes('workers ready') || (quiet && age > 3_000)),
    stopWithinSeconds: 20,
  });
}
