import { expect, test } from 'vitest';
import { widen } from './roomy-labels.ts';

test('a name that needs more gets it around the same middle', () => {
  const bounds = { x: 100, width: 60 };
  widen(bounds, '是否同意转出');
  expect(bounds.width).toBeGreaterThanOrEqual(6 * 13);
  expect(bounds.x + bounds.width / 2).toBe(130);
});

test('room that is enough stays as drawn, and a long name is broken into lines', () => {
  const enough = { x: 0, width: 90 };
  widen(enough, '同意');
  expect(enough).toEqual({ x: 0, width: 90 });
  const long = { x: 0, width: 60 };
  widen(long, 'Waits until the other department answers');
  expect(long.width).toBe(120);
});
