import { constants, setPriority } from 'node:os';
import type { Part, RunningPart } from '../part.ts';
import type { Run } from '../run.ts';

/**
 * Starts a part that nobody keeps alive: when it ends, it has ended. It stands behind the platform wherever both want
 * the processor, and is named in the run file as long as it lives.
 */
export async function startAside(run: Run, signal: AbortSignal, part: Part): Promise<RunningPart> {
  let known = -1;
  try {
    const running = await part.start({
      signal,
      noted: (pid) => {
        known = pid;
        run.runFile.note(part.role, pid);
        setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
      },
    });
    void running.exited.then(() => run.runFile.forget(running.pid));
    return running;
  } catch (fault) {
    run.runFile.forget(known);
    throw fault;
  }
}
