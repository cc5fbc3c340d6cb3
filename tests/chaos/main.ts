import { parseArgs } from 'node:util';
import { describeReport, violationsOf } from './describe-report.ts';
import { placesToDie } from './fault-points.ts';
import { runChaos } from './run-chaos.ts';

// `corepack pnpm chaos [--seed N] [--tickets N] [--kills N] [--clients N] [--points regexp] [--quiet]`
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    tickets: { type: 'string', default: '300' },
    kills: { type: 'string', default: '30' },
    clients: { type: 'string', default: '10' },
    points: { type: 'string', default: '.' },
    quiet: { type: 'boolean', default: false },
  },
});
const began = performance.now();
const wanted = new RegExp(values.points);
const report = await runChaos({
  seed: Number(values.seed ?? Date.now() % 1_000_000_000),
  tickets: Number(values.tickets),
  kills: Number(values.kills),
  clients: Number(values.clients),
  untilLastTicket: true,
  points: placesToDie().filter(({ role, name }) => wanted.test(`${role} ${name}`)),
  log: (line) => {
    if (!values.quiet)
      process.stdout.write(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)}  ${line}\n`);
  },
});
process.stdout.write(`\n${describeReport(report)}\n`);
const violations = violationsOf(report);
for (const violation of violations) process.stdout.write(`\n${violation}\n`);
process.stdout.write(violations.length === 0 ? '\nNothing was lost, doubled or stuck.\n' : '');
process.exit(violations.length === 0 && report.faults.missed.length === 0 ? 0 : 1);
