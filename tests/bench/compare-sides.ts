import { driveClients } from './drive-clients.ts';
import { alternate } from './pairs.ts';
import type { Side as SideName, Window } from './pairs.ts';
import { readProcessorTime, usedSince } from './processor-time.ts';
import type { ProcessorTime } from './processor-time.ts';
import type { Side } from './side.ts';

export interface SideWindow extends Window {
  tickets: number;
  seconds: number;
  /** Processor seconds of every part, of the resting side too. */
  used: ProcessorTime;
}

export interface Comparison {
  sides: Record<SideName, Side>;
  /** Of both sides, by part. */
  pids: Record<string, number>;
  clients: number;
  warmUpSeconds: number;
  windowSeconds: number;
  rounds: number;
  log(line: string): void;
}

/** Warms both sides up alike, then measures them in turn. */
export async function compareSides(on: Comparison): Promise<SideWindow[]> {
  let lived = 0;
  const driven = { clients: on.clients, next: () => ++lived };
  const half = on.warmUpSeconds / 2;
  for (const side of alternate(1)) await driveClients(on.sides[side], { ...driven, seconds: half });
  const windows: SideWindow[] = [];
  for (const side of alternate(on.rounds)) {
    const before = await readProcessorTime(on.pids);
    const { tickets, seconds } = await driveClients(on.sides[side], { ...driven, seconds: on.windowSeconds });
    const used = usedSince(before, await readProcessorTime(on.pids));
    const rate = tickets / seconds;
    windows.push({ side, rate, tickets, seconds, used });
    on.log(`${side.padEnd(6)} ${tickets} tickets in ${seconds.toFixed(1)} s: ${rate.toFixed(1)} a second`);
  }
  return windows;
}
