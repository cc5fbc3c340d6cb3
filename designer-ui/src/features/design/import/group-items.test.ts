import { expect, test } from 'vitest';
import type { ImportItem } from '@baton/contract/process/import-item';
import { groupItems } from './group-items.ts';

const item = (outcome: ImportItem['outcome'], what: string, elementId = 'a'): ImportItem => ({
  ...{ outcome, what, elementId, file: 'f', elementName: null, line: 1, reason: { en: 'r' } },
});

test('what is lost comes first, and the same at one element stands once', () => {
  const groups = groupItems([
    item('taken', 'x'),
    item('dropped', 'y'),
    item('refused', 'z'),
    item('dropped', 'y'),
    item('dropped', 'y', 'b'),
  ]);
  expect(groups.map(({ outcome, rows }) => [outcome, rows.map(({ count }) => count)])).toEqual([
    ['refused', [1]],
    ['dropped', [2, 1]],
    ['taken', [1]],
  ]);
});
