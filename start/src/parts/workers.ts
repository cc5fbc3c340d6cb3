import { nodeProgram } from './node-program.ts';
import type { Part } from '../part.ts';
import { programEnvironment, type ProgramOptions } from './api.ts';

export interface WorkersOptions extends ProgramOptions {
  /** `workers` when not given. */
  role?: string;
  /** Null: no address of the app is known, and mails carry no link. */
  publicUrl: string | null;
  /** For trying drafts on: nothing is sent. */
  sandbox?: boolean;
}

/** External-task workers, projector, command relay and senders, in one process. */
export function workersPart(options: WorkersOptions): Part {
  const { role = 'workers', publicUrl, sandbox = false } = options;
  const quiet = ['warn', 'error'].includes(options.logLevel);
  return nodeProgram({
    role,
    entry: options.entry,
    env: {
      ...programEnvironment(options),
      BATON_PUBLIC_URL: publicUrl ?? undefined,
      BATON_SANDBOX: String(sandbox),
    },
    logFile: options.run.logFile(role),
    // Its own word, or a while without a fault where the log level hides that.
    isReady: ({ words, age }) => Promise.resolve(words().includes('workers ready') || (quiet && age > 3_000)),
    stopWithinSeconds: 20,
  });
}
