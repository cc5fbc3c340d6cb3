import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultPoint } from '../fault-points.ts';

/**
 * A `passPoint` that dies where the folder named by CHAOS_FOLDER orders it: by signal 9, with nothing cleaned up.
 * An order that names another process kills that one instead, at exactly this moment, and goes on.
 */
export function dyingPassPoint(role: FaultPoint['role']): (name: string) => Promise<void> {
  const folder = process.env['CHAOS_FOLDER'];
  if (!folder) throw new Error('CHAOS_FOLDER names no folder');
  const known = new Set<string>();
  return (name) => {
    const place = `${role} ${name}`;
    if (!known.has(place)) {
      known.add(place);
      writeFileSync(join(folder, 'seen', place), '');
    }
    const ordered = join(folder, 'ordered', place);
    if (existsSync(ordered)) obey(folder, place);
    return Promise.resolve();
  };
}

function obey(folder: string, place: string): void {
  const taken = join(folder, 'dead', `${place} ${process.pid}`);
  try {
    // Whoever renames the order is the one to die: two programs may come by at once.
    renameSync(join(folder, 'ordered', place), taken);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw fault;
  }
  const named = Number(readFileSync(taken, 'utf8')) || process.pid;
  writeFileSync(taken, String(named));
  renameSync(taken, join(folder, 'dead', place));
  kill(named);
  // The signal reaches this process before it can write anything more.
  if (named === process.pid) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}
