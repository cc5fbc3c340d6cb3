import { expect, test } from 'vitest';
import { fittingScale } from './open-viewer.ts';

test('the tighter side decides, a margin stays free', () => {
  expect(fittingScale({ width: 1000, height: 100 }, { width: 532, height: 532 })).toBe(0.5);
  expect(fittingScale({ width: 100, height: 1000 }, { width: 532, height: 532 })).toBe(0.5);
});

test('a small drawing is not blown up', () => {
  expect(fittingScale({ width: 100, height: 100 }, { width: 2000, height: 2000 })).toBe(1);
});
