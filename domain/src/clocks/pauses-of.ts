import type { Pause } from './due-time.ts';

/** A user task inside a sub-process, as long as it was open. */
export interface InnerTask {
  from: Date;
  to: Date | null;
  /** Drawn with `clocks=paused`. */
  paused: boolean;
}

/** The times in which inner tasks were open and every one of them was drawn to pause the clocks. */
export function pausesOf(tasks: InnerTask[]): Pause[] {
  const instants = tasks
    .flatMap(({ from, to }) => (to ? [from, to] : [from]))
    .map((instant) => instant.getTime());
  const borders = [...new Set(instants)].toSorted((a, b) => a - b);
  const pauses: Pause[] = [];
  borders.forEach((begin, index) => {
    const end = borders[index + 1];
    const open = tasks.filter(
      ({ from, to }) => from.getTime() <= begin && (to === null || to.getTime() > begin),
    );
    if (open.length === 0 || open.some(({ paused }) => !paused)) return;
    const last = pauses.at(-1);
    const to = end === undefined ? null : new Date(end);
    if (last?.to?.getTime() === begin) last.to = to;
    else pauses.push({ from: new Date(begin), to });
  });
  return pauses;
}
