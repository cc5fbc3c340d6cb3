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
    args: ['run', '--project', 'unit', '--project', 'ui', '--reporter', 'dot'],
    aloud: true,
  },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the web app', command: 'vue-tsc', args: ['-p', 'designer-ui', '--noEmit'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '--cache', '.'] },
  { name: 'dependency rules', command: 'depcruise', args: ['--config', '.dependency-cruiser.js', '.'] },
  { name: 'dead code', command: 'knip', args: [] },
];
