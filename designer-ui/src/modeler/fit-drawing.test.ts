import { expect, test } from 'vitest';
import { beginning, fittingScale, overlap } from './fit-drawing.ts';

test('the tighter side decides, a margin stays free', () => {
  expect(fittingScale({ width: 1000, height: 100 }, { width: 532, height: 532 })).toBe(0.5);
  expect(fittingScale({ width: 100, height: 1000 }, { width: 532, height: 532 })).toBe(0.5);
});

test('a small drawing is not blown up', () => {
  expect(fittingScale({ width: 100, height: 100 }, { width: 2000, height: 2000 })).toBe(1);
});

test('a view has the wanted point in its middle, and shows nothing outside of the drawing', () => {
  expect(beginning(500, 200, 0, 1000)).toBe(400);
  expect(beginning(20, 200, 0, 1000)).toBe(0);
  expect(beginning(990, 200, 0, 1000)).toBe(800);
});

test('a view longer than the drawing has all of it in its middle', () => {
  expect(beginning(20, 600, 0, 200)).toBe(-200);
});

test('a drawing is out of sight when its box shares nothing with the view', () => {
  const view = { x: 0, y: 0, width: 390, height: 250 };
  expect(overlap(view, { x: 300, y: 200, width: 900, height: 300 })).toBe(true);
  expect(overlap(view, { x: 100, y: 250, width: 900, height: 300 })).toBe(false);
  expect(overlap(view, { x: -900, y: 0, width: 800, height: 300 })).toBe(false);
});
