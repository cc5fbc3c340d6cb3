import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultPoint } from './fault-points.ts';

/** How the driver tells a program where to die: one file per place in a folder both know. */
export interface DeathOrders {
  folder: string;
  /** The next program of this role that comes by the place kills itself, or the process named. */
  order(point: FaultPoint, victim?: number): void;
  withdraw(point: FaultPoint): void;
  /** Pid of what was killed there since it was ordered; null while nobody came by. */
  deathAt(point: FaultPoint): number | null;
  /** Names of the places that programs came by at all, as `role place`. */
  seen(): string[];
}

export function openDeathOrders(folder: string): DeathOrders {
  for (const name of ['ordered', 'dead', 'seen']) mkdirSync(join(folder, name), { recursive: true });
  const file = (state: string, { role, name }: FaultPoint) => join(folder, state, `${role} ${name}`);
  return {
    folder,
    order(point, victim) {
      rmSync(file('dead', point), { force: true });
      writeFileSync(`${file('ordered', point)}.new`, victim === undefined ? '' : String(victim));
      renameSync(`${file('ordered', point)}.new`, file('ordered', point));
    },
    withdraw: (point) => rmSync(file('ordered', point), { force: true }),
    deathAt: (point) =>
      existsSync(file('dead', point)) ? Number(readFileSync(file('dead', point), 'utf8')) : null,
    seen: () => readdirSync(join(folder, 'seen')).sort(),
  };
}
