import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DeathOrders } from './death-orders.ts';
import type { FaultPoint } from './fault-points.ts';
import { provocationFor } from './provoke.ts';
import type { Provocateur } from './provocateur.ts';
import { roles } from './parts.ts';
import type { Parts, Role } from './parts.ts';
import type { Random } from './random.ts';

/** A planned fault: die at a place, or kill a part out of the blue or while somebody is at a place. */
export type PlannedFault =
  { kind: 'die'; point: FaultPoint } | { kind: 'kill'; role: Role; at: FaultPoint | null };

export interface FaultsDone {
  /** Kills by part, those at places included. */
  kills: Record<string, number>;
  /** Kills at no particular place. */
  random: number;
  hit: string[];
  missed: string[];
  longestRecoveryMs: number;
  slowest: string;
}

export interface FaultBringer {
  parts: Parts;
  orders: DeathOrders;
  random: Random;
  provocateur: Provocateur;
  /** Arguments of the rebuild program. */
  rebuildArguments: string[];
  /** Hears of something that was to be brought about and did not happen. */
  failed(what: string, fault: unknown): void;
  log(line: string): void;
}

/** Places worth killing engine or database at: somebody is just between two writes there. */
const tender: FaultPoint[] = [
  { role: 'api', name: 'command.leased' },
  { role: 'api', name: 'command.engine-replied' },
  { role: 'api', name: 'complete.before-commit' },
  { role: 'api', name: 'ticket.recorded' },
  { role: 'api', name: 'project.rows-written' },
  { role: 'workers', name: 'worker.before-commit' },
  { role: 'workers', name: 'project.events-written' },
  { role: 'workers', name: 'projector.group-projected' },
  { role: 'workers', name: 'projector.committed' },
];

/** Every place once, and `kills` kills beside, each part at least once in a row of seven. */
export function planFaults(points: FaultPoint[], kills: number, random: Random): PlannedFault[] {
  const often = shuffled<Role>(
    ['engine', 'postgres', 'api', 'workers', 'api', 'workers', 'postgres'],
    random,
  );
  const plan: PlannedFault[] = points.map((point) => ({ kind: 'die', point }));
  for (let n = 0; n < kills; n++) {
    const role = often[n % often.length] ?? 'api';
    const at = random.chance(0.5) && (role === 'engine' || role === 'postgres') ? random.pick(tender) : null;
    plan.push({ kind: 'kill', role, at });
  }
  return shuffled(plan, random);
}

/**
 * Brings all of them, parts that stand alone side by side, each one only when it is there again; then further kills,
 * more slowly, while they are wanted.
 */
export async function bringFaults(
  on: FaultBringer,
  plan: PlannedFault[],
  isWanted: () => boolean,
): Promise<FaultsDone> {
  const done: FaultsDone = {
    kills: Object.fromEntries([...roles, 'rebuild'].map((role) => [role, 0])),
    ...{ random: 0, hit: [], missed: [], longestRecoveryMs: 0, slowest: '' },
  };
  const lanes = Object.values(Object.groupBy(plan, laneOf));
  await Promise.all(lanes.map((lane = []) => bringInTurn({ ...on, random: on.random.branch() }, lane, done)));
  const calm = { ...on, random: on.random.branch() };
  while (isWanted()) {
    await bringInTurn(calm, planFaults([], 1, calm.random), done);
    await sleep(calm.random.whole(4_000));
  }
  return done;
}

async function bringInTurn(on: FaultBringer, plan: PlannedFault[], done: FaultsDone): Promise<void> {
  const tries = new Map<string, number>();
  for (let fault = plan.shift(); fault; fault = plan.shift()) {
    const name = nameOf(fault);
    const killed = await bring(on, fault);
    if (killed === null) {
      const tried = (tries.get(name) ?? 0) + 1;
      tries.set(name, tried);
      on.log(`nobody came by ${name} (${tried})`);
      if (tried < 3) plan.push(fault.kind === 'kill' ? { ...fault, at: null } : fault);
      else done.missed.push(name);
      continue;
    }
    done.kills[killed.role] = (done.kills[killed.role] ?? 0) + 1;
    if (fault.kind === 'die') done.hit.push(`${fault.point.role} ${fault.point.name}`);
    else done.random++;
    on.log(`${name}: ${killed.role} ${killed.pid} is dead, ${plan.length} to come`);
    if (killed.role !== 'rebuild') {
      const ms = await on.parts.recovered(killed.role, killed.pid);
      if (ms > done.longestRecoveryMs) Object.assign(done, { longestRecoveryMs: ms, slowest: name });
    }
    await sleep(200 + on.random.whole(2_000));
  }
}

/** Engine and database take turns, since neither can be seen to work without the other. */
function laneOf(fault: PlannedFault): string {
  const role = fault.kind === 'kill' ? fault.role : fault.point.role;
  if (role === 'engine' || role === 'postgres') return 'ground';
  return role === 'api' ? 'api' : 'workers';
}

interface Killed {
  role: Role | 'rebuild';
  pid: number;
}

async function bring(on: FaultBringer, fault: PlannedFault): Promise<Killed | null> {
  if (fault.kind === 'kill' && fault.at === null) {
    const pid = await pidOf(on.parts, fault.role);
    process.kill(pid, 'SIGKILL');
    return { role: fault.role, pid };
  }
  const point = fault.kind === 'die' ? fault.point : fault.at;
  if (!point) return null;
  const victim = fault.kind === 'kill' ? await pidOf(on.parts, fault.role) : undefined;
  on.orders.order(point, victim);
  const provocation = provocationFor(`${point.role} ${point.name}`);
  const provoked = point.role === 'rebuild' ? rebuild(on) : provocation?.(on.provocateur);
  const failed = provoked?.then(
    () => undefined,
    (fault: unknown) => on.failed(nameOfPoint(point), fault),
  );
  const pid = await deathAt(on.orders, point);
  if (pid === null) on.orders.withdraw(point);
  await failed;
  if (pid === null) return null;
  return { role: fault.kind === 'kill' ? fault.role : point.role, pid };
}

const deathMs = 120_000;

async function deathAt(orders: DeathOrders, point: FaultPoint): Promise<number | null> {
  const until = performance.now() + deathMs;
  while (performance.now() < until) {
    const pid = orders.deathAt(point);
    if (pid !== null) return pid;
    await sleep(50);
  }
  return null;
}

async function rebuild({ orders, rebuildArguments }: FaultBringer): Promise<void> {
  const program = fileURLToPath(new URL('entry/rebuild.ts', import.meta.url));
  const env = { ...process.env, CHAOS_FOLDER: orders.folder };
  const child = spawn(process.execPath, [program, ...rebuildArguments], { stdio: 'ignore', env });
  await once(child, 'exit');
}

async function pidOf(parts: Parts, role: Role): Promise<number> {
  for (;;) {
    const pid = parts.pidOf(role);
    if (pid !== null) return pid;
    await sleep(100);
  }
}

function nameOfPoint({ role, name }: FaultPoint): string {
  return `${role} at ${name}`;
}

function nameOf(fault: PlannedFault): string {
  if (fault.kind === 'die') return nameOfPoint(fault.point);
  return fault.at ? `${fault.role} while ${fault.at.role} is at ${fault.at.name}` : `${fault.role}`;
}

function shuffled<T>(list: T[], random: Random): T[] {
  return list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
