import { afterEach, expect, test, vi } from 'vitest';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from './local-copy.ts';

const copy = { data: { a: 1 }, outcome: null, outcomeData: {}, reason: '', at: 1 };

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('what was kept is read until it is dropped', () => {
  expect(keepLocalCopy('k', copy)).toBe(true);
  expect(readLocalCopy('k')).toEqual(copy);
  dropLocalCopy('k');
  expect(readLocalCopy('k')).toBeNull();
});

test('a full storage and a spoilt copy stop nobody', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(keepLocalCopy('k', copy)).toBe(false);
  vi.unstubAllGlobals();
  localStorage.setItem('baton.typed.k', '{');
  expect(readLocalCopy('k')).toBeNull();
});
