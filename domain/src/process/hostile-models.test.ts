import { expect, test } from 'vitest';
import { codeAttempts } from './hostile/code.ts';
import { decisionsAttempts } from './hostile/decisions.ts';
import { expressionsAttempts } from './hostile/expressions.ts';
import { shapeAttempts } from './hostile/shape.ts';
import { bundleOf, rulesOf } from './testing/draw.ts';

const attempts = [...codeAttempts, ...expressionsAttempts, ...decisionsAttempts, ...shapeAttempts];

test.each(attempts)('%s is refused', async (_what, drawn, rule) => {
  const found = (await rulesOf(bundleOf(drawn))).map((one) => one.split('@')[0]);
  expect(found).toContain(rule);
});

test('there are enough of them', () => {
  expect(attempts.length).toBeGreaterThanOrEqual(60);
});
