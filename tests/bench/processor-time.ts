import { readFile, readdir } from 'node:fs/promises';

/** Seconds of processor time by part; empty where the system does not tell (no /proc). */
export type ProcessorTime = Record<string, number>;

/** Linux counts in hundredths of a second for everybody. */
const ticksPerSecond = 100;

export interface ProcessStat {
  pid: number;
  parent: number;
  /** Seconds used, by itself and by its children that have ended. */
  seconds: number;
}

/** Reads one line of `/proc/<pid>/stat`; the program's name may hold spaces and brackets. */
export function readStat(line: string): ProcessStat {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid: Number.parseInt(line, 10), parent: Number(fields[1]), seconds: ticks / ticksPerSecond };
}

/** What each part has used so far. */
export async function readProcessorTime(pids: Record<string, number>): Promise<ProcessorTime> {
  return sumByPart(pids, await readAll());
}

/** Of the parts' own processes; PostgreSQL is the sum of its own children, one for each connection. */
export function sumByPart(pids: Record<string, number>, stats: readonly ProcessStat[]): ProcessorTime {
  if (stats.length === 0) return {};
  return Object.fromEntries(
    Object.entries(pids).map(([part, pid]) => {
      // The bench is the parent of all the others: theirs are not its own.
      const own = stats.filter((stat) => stat.pid === pid || (part === 'postgres' && stat.parent === pid));
      return [part, own.reduce((sum, { seconds }) => sum + seconds, 0)];
    }),
  );
}

export function usedSince(before: ProcessorTime, after: ProcessorTime): ProcessorTime {
  return Object.fromEntries(
    Object.entries(after).map(([part, seconds]) => [part, seconds - (before[part] ?? 0)]),
  );
}

async function readAll(): Promise<ProcessStat[]> {
  const names = await readdir('/proc').catch(() => []);
  const lines = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => null)),
  );
  return lines.filter((line) => line !== null).map(readStat);
}
