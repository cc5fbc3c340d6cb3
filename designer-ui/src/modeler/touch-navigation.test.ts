import { expect, test } from 'vitest';
import { pinched } from './touch-navigation.ts';

test('the drawing grows and shrinks with the distance of the fingers', () => {
  expect(pinched(1, 100, 150)).toBeCloseTo(1.5);
  expect(pinched(1, 200, 100)).toBeCloseTo(0.5);
});

test('it stays within bounds and survives fingers on one spot', () => {
  expect(pinched(3, 10, 100)).toBe(4);
  expect(pinched(0.3, 100, 1)).toBe(0.2);
  expect(pinched(1, 0, 50)).toBe(1);
});
