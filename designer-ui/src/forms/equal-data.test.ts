import { expect, it } from 'vitest';
import { equalData } from './equal-data.ts';

const day = (date: number) => new Date(Date.UTC(2026, 0, date));

it.each([
  ['a', 'a'],
  [NaN, NaN],
  [0, -0],
  [
    { a: [1, { b: null }], c: undefined },
    { c: undefined, a: [1, { b: null }] },
  ],
  [[], []],
  [day(1), day(1)],
])('%j is %j', (left, right) => {
  expect(equalData(left, right)).toBe(true);
  expect(equalData(right, left)).toBe(true);
});

it.each([
  ['1', 1],
  [null, undefined],
  [null, {}],
  [{}, []],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [day(1), day(2)],
])('%j is not %j', (left, right) => {
  expect(equalData(left, right)).toBe(false);
  expect(equalData(right, left)).toBe(false);
});
