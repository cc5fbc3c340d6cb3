import { expect, test } from 'vitest';
import { followEnds } from './geometry.ts';

const still = { x: 0, y: 0 };
const line = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }));

test('a straight line goes on straight while its ends stay level', () => {
  expect(followEnds(line([0, 0], [100, 0]), { x: 10, y: 0 }, still)).toEqual(line([10, 0], [100, 0]));
});

test('a straight line whose end went down gets two corners half-way', () => {
  expect(followEnds(line([0, 0], [100, 0]), still, { x: 0, y: 40 })).toEqual(
    line([0, 0], [50, 0], [50, 40], [100, 40]),
  );
});

test('corners go with their ends, so that each part of the line stays level', () => {
  expect(followEnds(line([0, 0], [50, 0], [50, 80]), { x: 0, y: 10 }, { x: 20, y: 0 })).toEqual(
    line([0, 10], [70, 10], [70, 80]),
  );
});
