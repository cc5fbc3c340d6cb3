import type { Side as SideName } from './pairs.ts';

/** One way of living tickets, with all its processes. */
export interface Side {
  name: SideName;
  /** Lives one ticket from submission to end; the number tells it from the others. */
  live(n: number): Promise<void>;
  close(): Promise<void>;
}

/** Pause between two looks for a user task that a worker step comes before; the same on both sides. */
export const lookEveryMs = 25;
