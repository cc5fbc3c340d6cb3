import { expect, test } from 'vitest';
import { neighbour } from './use-row-keys.ts';

test('without a selection, or when the selected row is gone, the first row is next', () => {
  expect(neighbour(['a', 'b'], null, 1)).toBe('a');
  expect(neighbour(['a', 'b'], 'gone', -1)).toBe('a');
});

test('it moves by one and stops at both ends', () => {
  expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c');
  expect(neighbour(['a', 'b', 'c'], 'b', -1)).toBe('a');
  expect(neighbour(['a', 'b', 'c'], 'c', 1)).toBeNull();
  expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBeNull();
});

test('an empty list has no neighbour', () => {
  expect(neighbour([], null, 1)).toBeNull();
});
