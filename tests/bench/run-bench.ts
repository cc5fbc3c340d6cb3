import { readRunRecord } from '@baton/start/run-file';
import { compareSides } from './compare-sides.ts';
import type { SideWindow } from './compare-sides.ts';
import { startDirectEngine } from './direct-engine.ts';
import type { DirectEngine } from './direct-engine.ts';
import { fillWorklists } from './fill-worklists.ts';
import { measureEditor } from './measure-editor.ts';
import type { EditorTimes } from './measure-editor.ts';
import { measureStream } from './measure-stream.ts';
import type { StreamDelays } from './measure-stream.ts';
import { measureWorker } from './measure-worker.ts';
import { measureWorklist } from './measure-worklist.ts';
import type { WorklistTimes } from './measure-worklist.ts';
import { openApiSide } from './open-api-side.ts';
import { openBenchPlatform } from './open-bench-platform.ts';
import type { BenchPlatform } from './open-bench-platform.ts';
import { openDirectSide } from './open-direct-side.ts';
import { weighRoutes } from './weigh-routes.ts';
import type { RouteWeight } from './weigh-routes.ts';

export interface BenchOptions {
  /** Who live tickets at the same time, on each side. */
  clients: number;
  /** Of each side together, before the first window. */
  warmUpSeconds: number;
  windowSeconds: number;
  /** Each is A-B-B-A. */
  rounds: number;
  /** Single events and worker steps. */
  samples: number;
  /** Open tickets of the worklist; 0 leaves that part out. */
  worklistRows: number;
  /** Cuts the run off: everything that was started ends, and the run rejects. */
  signal: AbortSignal;
  log(line: string): void;
}

export interface BenchFigures {
  options: Omit<BenchOptions, 'log' | 'signal'>;
  windows: SideWindow[];
  stream: StreamDelays;
  worker: number[];
  routes: RouteWeight[];
  editor: EditorTimes;
  worklist: WorklistTimes | null;
}

/** Everything on one platform and one direct engine, which are gone afterwards. */
export async function runBench(options: BenchOptions): Promise<BenchFigures> {
  const platform = await openBenchPlatform(options);
  try {
    const engine = await startDirectEngine(platform);
    try {
      return await Promise.race([measure(options, platform, engine), cutOff(options.signal)]);
    } finally {
      await engine.close();
    }
  } finally {
    await platform.close();
  }
}

/** The web app alone: its weight, and a large drawing in a browser. */
export async function runEditorBench(on: Pick<BenchOptions, 'log' | 'signal'>) {
  const platform = await openBenchPlatform(on);
  try {
    return { routes: await weighRoutes(), editor: await measureEditor(platform.address) };
  } finally {
    await platform.close();
  }
}

async function measure(
  options: BenchOptions,
  platform: BenchPlatform,
  engine: DirectEngine,
): Promise<BenchFigures> {
  const { clients, samples, worklistRows, log } = options;
  const sides = { api: await openApiSide(platform, clients), direct: openDirectSide(engine, clients) };
  log(`${clients} clients live tickets on both sides in turn`);
  const windows = await compareSides({ ...options, sides, pids: pidsOf(platform, engine) });
  await Promise.all(Object.values(sides).map((side) => side.close()));
  log(`${samples} events and ${samples} worker steps, one at a time`);
  const stream = await measureStream(platform, samples);
  const worker = await measureWorker(platform, samples);
  const routes = await weighRoutes();
  log('a large drawing in the browser');
  const editor = await measureEditor(platform.address);
  if (worklistRows === 0) return { options, windows, stream, worker, routes, editor, worklist: null };
  const seconds = await fillWorklists(platform, engine, worklistRows);
  log(`${worklistRows} open tickets put in on both sides in ${seconds.toFixed(0)} s`);
  const worklist = await measureWorklist(platform, engine, 40);
  return { options, windows, stream, worker, routes, editor, worklist };
}

function cutOff(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
}

function pidsOf(platform: BenchPlatform, engine: DirectEngine): Record<string, number> {
  const running = new Set(['postgres', 'engine', 'api', 'workers']);
  const parts = (readRunRecord(platform.dataDir)?.parts ?? []).filter(({ role }) => running.has(role));
  return {
    clients: process.pid,
    ...Object.fromEntries(parts.map(({ role, pid }) => [role, pid])),
    'direct engine': engine.pids.engine,
    'direct worker': engine.pids.workers,
  };
}
