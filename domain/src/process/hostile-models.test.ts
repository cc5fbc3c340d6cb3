import { expect, test } from 'vitest';
import { attempts } from './hostile/all.ts';
import { bundleOf } from './rules/examples/draw.ts';
import { rulesOf } from './testing/judge.ts';

test.each(attempts)('%s is refused', async (_what, drawn, rule) => {
  const found = (await rulesOf(bundleOf(drawn))).map((one) => one.split('@')[0]);
  expect(found).toContain(rule);
});

test('there are enough of them', () => {
  expect(attempts.length).toBeGreaterThanOrEqual(60);
});
