import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const left = new Set(['node_modules', 'dist', 'target', '.baton', 'migrations']);
const sources = globSync('**/*.{ts,js,vue,java}', { cwd: root, exclude: (name) => left.has(name) });
const sizes = sources.map((file) => ({
  file,
  lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length,
}));

it('finds the sources', () => {
  expect(sources).toEqual(
    expect.arrayContaining(['start/start.js', 'designer-ui/src/App.vue', 'tests/run/check.ts']),
  );
});

it('no file is longer than 300 lines', () => {
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
});

it('half of the files have 60 lines at most', () => {
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
});

it('no file is named after nothing in particular', () => {
  const words = /(^|\/)(utils?|common|helpers?|shared|services|managers?)[/.]/i;
  expect(sources.filter((file) => words.test(file))).toEqual([]);
});
