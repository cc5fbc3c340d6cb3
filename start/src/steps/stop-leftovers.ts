import { setTimeout as sleep } from 'node:timers/promises';
import { readProcessMark } from '../process-mark.ts';
import type { NotedProcess, RunRecord } from '../run-file.ts';

/**
 * Ends what a killed run left behind: only processes whose number and start time are those its run file
 * names. PostgreSQL is left to its own step, which knows how to end it without loss. Gives their roles.
 */
export async function stopLeftovers(record: RunRecord | null, politeSeconds = 10): Promise<string[]> {
  const left = (record?.parts ?? []).filter((noted) => noted.role !== 'postgres' && isSame(noted));
  for (const noted of left) signalSame(noted, 'SIGTERM', noted.pid);
  const until = Date.now() + politeSeconds * 1000;
  while (left.some(isSame) && Date.now() < until) await sleep(50);
  // Each leads a group of its own: what it started ends with it.
  for (const noted of left) signalSame(noted, 'SIGKILL', -noted.pid);
  while (left.some(isSame)) await sleep(20);
  return left.map(({ role }) => role);
}

function isSame({ pid, mark }: NotedProcess): boolean {
  return readProcessMark(pid) === mark;
}

function signalSame(noted: NotedProcess, signal: NodeJS.Signals, target: number): void {
  if (!isSame(noted)) return;
  try {
    process.kill(target, signal);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}
