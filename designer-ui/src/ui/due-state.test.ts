import { expect, test } from 'vitest';
import { dueState } from './due-state.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));

test('the ring fills with the time, and warns from three quarters on', () => {
  expect(dueState(at(0), at(8), at(2))).toMatchObject({ used: 0.25, near: false, missed: false });
  expect(dueState(at(0), at(8), at(6))).toMatchObject({ used: 0.75, near: true, missed: false });
});

test('past the due time it is full and missed, and says by how much', () => {
  expect(dueState(at(0), at(8), at(10))).toMatchObject({ used: 1, missed: true, left: -7_200_000 });
});

test('a due time at or before the beginning is full at once', () => {
  expect(dueState(at(4), at(4), at(3)).used).toBe(1);
});
