import type { Caller, Tally } from './caller.ts';
import type { Random } from './random.ts';

/** What every ticket's story shares. */
export interface World {
  seed: number;
  random: Random;
  tally: Tally;
  as(username: string): Caller;
  log(line: string): void;
}
