import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Lock {
  release(): void;
}

/**
 * Takes an exclusive lock on a file, or gives null when another process (or another holder in this one)
 * has it. The system frees it when the holder ends, even by kill -9; Node has no other door to such a
 * lock than SQLite's. `signal` and `waitSeconds` bound the waiting; without them there is none.
 */
export async function takeLock(
  file: string,
  { waitSeconds = 0, signal }: { waitSeconds?: number; signal?: AbortSignal } = {},
): Promise<Lock | null> {
  const until = Date.now() + waitSeconds * 1000;
  for (;;) {
    const lock = tryLock(file);
    if (lock || Date.now() >= until) return lock;
    await sleep(200, undefined, signal && { signal });
  }
}

function tryLock(file: string): Lock | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return { release: () => database.close() };
  } catch (fault) {
    database.close();
    if (fault instanceof Error && /database is locked/.test(fault.message)) return null;
    throw fault;
  }
}
