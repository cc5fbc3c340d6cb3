import { cpus, loadavg } from 'node:os';
import { medianRatio, pairRatios } from './pairs.ts';
import type { Side } from './pairs.ts';
import type { SideWindow } from './compare-sides.ts';
import type { EditorTimes } from './measure-editor.ts';
import type { BenchFigures } from './run-bench.ts';
import type { RouteWeight } from './weigh-routes.ts';
import { lookEveryMs } from './side.ts';
import { median, quantile } from './statistics.ts';

/** All figures of one run in words, each with what it was compared with and its bar. */
export function describeFigures(figures: BenchFigures): string {
  const { stream, worker, worklist } = figures;
  const lines = [
    `All of it was taken in one run on ${cpus().length} processors; load average now ${loadavg()[0]?.toFixed(1)}.`,
    '',
    ...describeTickets(figures),
    '',
    '2. Engine commit → event in a client’s hands, by the projector alone (no verb of ours knew of the change)',
    `   ${spread(stream.sinceAnswer)} after the engine’s answer`,
    `   ${spread(stream.sinceQuestion)} after it was asked, its own work included`,
    verdict(quantile(stream.sinceAnswer, 0.95), 100, 'ms at p95'),
    '',
    '3. External task created → its handler called, one ticket at a time',
    `   ${spread(worker)}`,
    verdict(median(worker), 30, 'ms at p50'),
    '',
    ...describeWebApp(figures),
  ];
  if (!worklist) return lines.join('\n');
  const share = worklist.api / worklist.direct;
  return [
    ...lines,
    '',
    `6. First page of a pool with ${figures.options.worklistRows} open tickets, p95, asked in turn`,
    `   GET /api/v1/user-tasks?list=pending ${worklist.api.toFixed(1)} ms`,
    `   POST /task by candidate group and one variable ${worklist.direct.toFixed(1)} ms`,
    verdict(share, 1 / 20, 'of the engine’s time'),
  ].join('\n');
}

/** What the browser loads, and how a large drawing opens and moves. */
export function describeWebApp({ routes, editor }: { routes: RouteWeight[]; editor: EditorTimes }): string[] {
  const [first = 0, ...others] = editor.opening;
  const late = editor.frames.filter((ms) => ms > 34).length;
  return [
    '4. JavaScript of a route, gzip, kB (the shell of the app and one language included)',
    ...routes.map(({ route, kB, budgetKB }) => {
      const over = kB > budgetKB ? '  over its budget' : '';
      return `   ${route.padEnd(22)} ${kB.toFixed(1).padStart(6)} of ${budgetKB}${over}`;
    }),
    '',
    `5. A drawing of ${editor.elements} elements in a browser`,
    `   opened in ${first.toFixed(0)} ms the first time, then ${spread(others)}`,
    verdict(median(others), 1_500, 'ms at p50'),
    `   a step dragged: ${spread(editor.frames)} between two pictures, ${late} of ${editor.frames.length} over 34 ms`,
  ];
}

function describeTickets({ options, windows }: BenchFigures): string[] {
  const { clients, warmUpSeconds, windowSeconds } = options;
  const ratio = medianRatio(windows);
  return [
    '1. Tickets a second: through the api against plain calls of the engine’s REST',
    '   One ticket: submitted, through a worker step, found, claimed, completed with an outcome, ended.',
    '   Same drawing, engine build, JVM flags and PostgreSQL server, capture triggers in both databases, same wrapper',
    `   around the task client, ${clients} clients, a look for the user task every ${lookEveryMs} ms, ${warmUpSeconds} s of warm-up each,`,
    `   windows of ${windowSeconds} s in the order A-B-B-A. The direct side has no tickets, forms, rights, history in words,`,
    '   assignment, live events or receipts, and nothing is carried on for it after a crash.',
    ...(['api', 'direct'] as const).map((side) => {
      const rates = windows.filter((window) => window.side === side).map(({ rate }) => rate.toFixed(1));
      return `   ${side.padEnd(8)}${rates.join('  ')} tickets/s`;
    }),
    `   ratios of the pairs ${pairRatios(windows)
      .map((pair) => pair.toFixed(2))
      .join('  ')}`,
    verdict(ratio, 0.75, 'as many tickets (median)', 'atLeast'),
    ...describeProcessorTime(windows),
  ];
}

/** Parts of the other side: what they use is no cost of this one's tickets. */
const resting: Record<Side, Set<string>> = {
  api: new Set(['direct engine', 'direct worker']),
  direct: new Set(['engine', 'api', 'workers']),
};

/** Where a ticket's processor time goes: what the ratio above is made of once both processors are busy. */
function describeProcessorTime(windows: SideWindow[]): string[] {
  const parts = Object.keys(windows[0]?.used ?? {});
  if (parts.length === 0) return [];
  const perTicket = (side: Side, part: string): number =>
    median(
      windows
        .filter((window) => window.side === side)
        .map(({ used, tickets }) => ((used[part] ?? 0) * 1_000) / tickets),
    );
  const row = (name: string, values: number[]) =>
    `   ${name.padEnd(14)}${values.map((value) => value.toFixed(1).padStart(8)).join('')}`;
  const own = (side: Side) => parts.filter((part) => !resting[side].has(part));
  const sums = (['api', 'direct'] as const).map((side) =>
    own(side).reduce((sum, part) => sum + perTicket(side, part), 0),
  );
  return [
    '   Processor time of one ticket, ms:   (the resting side’s parts are shown and not summed)',
    `   ${''.padEnd(14)}${'api'.padStart(8)}${'direct'.padStart(8)}`,
    ...parts.map((part) => row(part, [perTicket('api', part), perTicket('direct', part)])),
    row('all', sums),
    `   ${((sums[1] ?? 0) / (sums[0] ?? 1)).toFixed(2)} of the api side’s processor time is what the direct side needs`,
  ];
}

function spread(samples: readonly number[]): string {
  const [p50, p95] = [0.5, 0.95].map((q) => quantile(samples, q).toFixed(1));
  return `p50 ${p50} ms, p95 ${p95} ms`;
}

function verdict(value: number, bar: number, unit: string, kind: 'atMost' | 'atLeast' = 'atMost'): string {
  const isMet = kind === 'atMost' ? value <= bar : value >= bar;
  const digits = bar < 1 ? 3 : 1;
  return `   → ${value.toFixed(digits)} ${unit}; bar ${bar}: ${isMet ? 'met' : 'NOT met'}`;
}
