import { expect, it } from 'vitest';
import { feelNames } from './feel-names.ts';

const nested = (levels: number) => `${'('.repeat(levels)}amount${')'.repeat(levels)}`;

it('reads what a text names, however long it is', () => {
  expect(feelNames(Array.from({ length: 40 }, (_, at) => `a${at} > 1`).join(' or '))).toHaveLength(40);
  expect(feelNames(Array.from({ length: 200 }, (_, at) => `"${at}"`).join(','), true)).toEqual([]);
  expect(feelNames(nested(50))).toEqual(['amount']);
});

it('does not take a text that the engine has no stack for', () => {
  for (const levels of [150, 990]) expect(feelNames(nested(levels))).toBeNull();
  expect(feelNames(`1${'+1'.repeat(990)}`)).toBeNull();
});
