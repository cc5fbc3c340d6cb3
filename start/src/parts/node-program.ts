import { resolve } from 'node:path';
import { startChild, type IsReady } from '../child.ts';
import { compileCache, projectFolder } from '../config.ts';
import type { Part } from '../part.ts';

export interface NodeProgram {
  role: string;
  /** Entry file, from the project folder. */
  entry: string;
  env: Record<string, string | undefined>;
  logFile: string;
  isReady: IsReady;
  /** How long it may take to finish what it is doing. */
  stopWithinSeconds: number;
}

/** One of our own programs: TypeScript that Node runs as it stands. It ends when its standard input closes. */
export function nodeProgram({ role, entry, env, logFile, isReady, stopWithinSeconds }: NodeProgram): Part {
  return {
    role,
    start: (start) =>
      startChild(
        {
          role,
          command: process.execPath,
          args: [resolve(projectFolder, entry)],
          cwd: projectFolder,
          // Types stripped and code compiled once: each program starts half a second sooner.
          env: { ...env, BATON_EXIT_WITH_STDIN: 'true', NODE_COMPILE_CACHE: compileCache },
          logFile,
          isReady,
          readyWithinSeconds: 60,
          stopWithinSeconds,
        },
        start,
      ),
  };
}
