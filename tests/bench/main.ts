import { parseArgs } from 'node:util';
import { describeFigures, describeWebApp } from './describe-figures.ts';
import { runBench, runEditorBench } from './run-bench.ts';

// `corepack pnpm bench [--clients N] [--seconds N] [--rounds N] [--samples N] [--rows N] [--quiet] [--editor]`
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '2' },
    samples: { type: 'string', default: '100' },
    rows: { type: 'string', default: '100000' },
    quiet: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
  },
});
const began = performance.now();
const ending = new AbortController();
process.once('SIGINT', () => ending.abort(new Error('The bench was interrupted')));
const log = (line: string) => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1).padStart(6);
  if (!values.quiet) process.stdout.write(`${seconds}  ${line}\n`);
};
if (values.editor) {
  const webApp = await runEditorBench({ log, signal: ending.signal });
  process.stdout.write(`\n${describeWebApp(webApp).join('\n')}\n`);
  process.exit(0);
}
const figures = await runBench({
  ...{ signal: ending.signal, log },
  clients: Number(values.clients),
  warmUpSeconds: 20,
  windowSeconds: Number(values.seconds),
  rounds: Number(values.rounds),
  samples: Number(values.samples),
  worklistRows: Number(values.rows),
});
process.stdout.write(`\n${describeFigures(figures)}\n`);
process.exit(0);
