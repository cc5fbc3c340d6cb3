import { expect, test } from 'vitest';
import { percentOf, shareOf } from './percent.ts';

test.each([
  ['60', '0.6'],
  [' 60 % ', '0.6'],
  ['66.67%', '0.6667'],
  ['66,67 ％', '0.6667'],
  ['33.3333', '0.3333'],
  ['100', '1'],
  ['1', '0.01'],
  ['0.6', '0.6'],
  ['.5', '0.5'],
  ['0.5 %', '0.005'],
  ['7', '0.07'],
])('%j is stored as %j', (typed, share) => {
  expect(shareOf(typed)).toBe(share);
});

test.each(['', '0', '0 %', '100.1', '101', '-5', 'half', '6 0', '60 % %', '1e2', '0.001 %', '٦٠'])(
  '%j is no share',
  (typed) => {
    expect(shareOf(typed)).toBeNull();
  },
);

test('what is stored is shown in percent, and what is shown is stored as it was', () => {
  expect(['0.6', '.6', '1', '1.0', '0.07', '0.6667'].map(percentOf)).toEqual([
    ...['60', '60', '100', '100', '7', '66.67'],
  ]);
  for (let at = 100; at <= 10_000; at++) {
    const share = String(at / 10_000);
    expect(shareOf(percentOf(share))).toBe(share);
  }
});

test('what is stored and is no number is shown as it is, to be mended', () => {
  expect(['', 'half', '60 %'].map(percentOf)).toEqual(['', 'half', '60 %']);
});
