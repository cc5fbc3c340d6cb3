import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './initials.ts';

test.each([
  ['林晓', '晓'],
  ['系统管理员', '员'],
  ['Ada Lovelace', 'AL'],
  ['grace brewster hopper', 'GH'],
  ['admin', 'A'],
  ['  ', ''],
])('%s shows as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a name keeps its colour', () => {
  expect(hueOf('林晓')).toBe(hueOf('林晓'));
  expect(hueOf('林晓')).not.toBe(hueOf('陈敏'));
});
