import { expect, test } from 'vitest';
import { retryWaits } from './retries.ts';

test('without inputs a worker tries once and five times more, waiting longer each time', () => {
  expect(retryWaits({})).toEqual([5_000, 30_000, 120_000, 600_000, 3_600_000]);
});

test('fewer waits than retries repeat the last one', () => {
  expect(retryWaits({ attempts: '4', backOff: 'PT1S, PT2S' })).toEqual([1_000, 2_000, 2_000]);
});

test('a single attempt has no retry', () => {
  expect(retryWaits({ attempts: '1' })).toEqual([]);
});
