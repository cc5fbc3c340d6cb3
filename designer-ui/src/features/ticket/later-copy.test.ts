import { expect, test } from 'vitest';
import { laterCopy } from './later-copy.ts';

const draft = {
  data: { note: 'server' },
  outcome: 'transfer',
  outcomeData: {},
  baseVersion: 3,
  savedAt: '2026-01-01T10:00:00.000Z',
};
const local = (at: string, outcome = 'transfer') => ({
  data: { note: 'local' },
  outcome,
  outcomeData: {},
  reason: 'because',
  at: Date.parse(at),
});

test('the younger one is taken', () => {
  expect(laterCopy(draft, local('2026-01-01T10:00:05.000Z'))?.data).toEqual({ note: 'local' });
  expect(laterCopy(draft, local('2026-01-01T09:00:00.000Z'))?.data).toEqual({ note: 'server' });
});

test('either alone is enough, neither gives nothing', () => {
  expect(laterCopy(draft, null)?.data).toEqual({ note: 'server' });
  expect(laterCopy(null, local('2026-01-01T09:00:00.000Z'))?.data).toEqual({ note: 'local' });
  expect(laterCopy(null, null)).toBeNull();
});

test('the reason of this browser joins the draft of the same outcome only', () => {
  expect(laterCopy(draft, local('2026-01-01T09:00:00.000Z'))?.reason).toBe('because');
  expect(laterCopy(draft, local('2026-01-01T09:00:00.000Z', 'reject'))?.reason).toBe('');
});
