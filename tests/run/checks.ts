import { wholeCorpora } from '../support/corpora.ts';
import type { Step } from './run-steps.ts';

/** Longest first, so that the two lanes end together. */
export const checks: Step[] = [
  {
    name: 'lint',
    command: 'eslint',
    args: ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  },
  {
    name: 'unit tests',
    command: 'vitest',
    args: ['run', '--project', 'unit', '--project', 'ui', '--project', 'dom', '--project', 'designer'],
    closing: /^ *(Test Files|Tests|Duration|corpus:) |skipped|↓/,
  },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json', ...remembered('root')] },
  {
    name: 'types of the web app',
    command: 'vue-tsc',
    args: ['-p', 'designer-ui', '--noEmit', ...remembered('designer-ui')],
  },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '--cache', '.'] },
  { name: 'dependency rules and graph', command: 'node', args: ['tests/run/dependencies.ts'] },
  { name: 'dead code', command: 'knip', args: [] },
];

/** The same, with all of what is drawn by chance and of what others drew. */
export const thoroughChecks: Step[] = checks.map((check) => ({
  ...check,
  env: { ...check.env, ...wholeCorpora },
}));

/** What the compiler has found out about files that have not changed since. */
function remembered(name: string): string[] {
  return ['--incremental', '--tsBuildInfoFile', `node_modules/.cache/tsc/${name}.tsbuildinfo`];
}
