import { createContext, Script } from 'node:vm';

const box = createContext({ run: null as (() => unknown) | null });
const start = new Script('run()');

/** The work took longer than it was given. */
export class TimeBoxExceeded extends Error {
  constructor(milliseconds: number) {
    super(`Stopped after ${milliseconds} ms.`);
    this.name = 'TimeBoxExceeded';
  }
}

const mostAttempts = 4;

/**
 * Runs synchronous work and stops it after some milliseconds, wherever it is: a regular expression that
 * backtracks or a FEEL loop cannot be stopped from within. Work that was stopped while the machine gave it no
 * processor is started again, so it must not build on an earlier attempt. Costs about 0.25 ms.
 * Throws TimeBoxExceeded.
 */
export function runTimeBoxed<T>(milliseconds: number, work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    const before = process.threadCpuUsage();
    try {
      return runOnce(milliseconds, work);
    } catch (error) {
      const { user, system } = process.threadCpuUsage(before);
      const starved = user + system < milliseconds * 500;
      if (!(error instanceof TimeBoxExceeded) || !starved || attempt === mostAttempts) throw error;
    }
  }
}

function runOnce<T>(milliseconds: number, work: () => T): T {
  const outer = box['run'] as unknown;
  box['run'] = work;
  try {
    return start.runInContext(box, { timeout: milliseconds }) as T;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeBoxExceeded(milliseconds);
    throw error;
  } finally {
    box['run'] = outer;
  }
}
