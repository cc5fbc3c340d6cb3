import { parseArgs } from 'node:util';
import { describeFigures } from './describe-figures.ts';
import { runBench } from './run-bench.ts';

// `corepack pnpm bench [--clients N] [--seconds N] [--rounds N] [--samples N] [--rows N] [--quiet]`
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '2' },
    samples: { type: 'string', default: '100' },
    rows: { type: 'string', default: '100000' },
    quiet: { type: 'boolean', default: false },
  },
});
const began = performance.now();
const ending = new AbortController();
process.once('SIGINT', () => ending.abort(new Error('The bench was interrupted')));
const figures = await runBench({
  signal: ending.signal,
  clients: Number(values.clients),
  warmUpSeconds: 20,
  windowSeconds: Number(values.seconds),
  rounds: Number(values.rounds),
  samples: Number(values.samples),
  worklistRows: Number(values.rows),
  log: (line) => {
    if (!values.quiet)
      process.stdout.write(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)}  ${line}\n`);
  },
});
process.stdout.write(`\n${describeFigures(figures)}\n`);
process.exit(0);
