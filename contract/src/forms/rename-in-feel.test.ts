import { expect, it } from 'vitest';
import { renameInFeel, renameInText } from './rename-in-feel.ts';

it.each([
  ['kind = "kind"', 'a.kind = "kind"'],
  ['"say \\"kind\\"" = kind', '"say \\"kind\\"" = a.kind'],
  ['kinds = other.kind', 'kinds = other.kind'],
  ['x in [1..kind]', 'x in [1..a.kind]'],
  ['kind.of.kind', 'a.kind.of.kind'],
  ['种类 = kind种', '种类 = kind种'],
])('%s', (from, to) => {
  expect(renameInFeel(from, [['kind', 'a.kind']])).toBe(to);
});

it('takes the longest name, and lets none of them change what another has made', () => {
  const names = [
    ['a', 'b'],
    ['b', 'a'],
    ['a.c', 'd'],
  ] as const;
  expect(renameInFeel('a + b + a.c + a.cc', names)).toBe('b + a + d + b.cc');
});

it('looks at a text people read only where it is FEEL', () => {
  expect(renameInText('kind: {{kind}}', [['kind', 'a.kind']])).toBe('kind: {{a.kind}}');
  expect(renameInText('=kind', [['kind', 'a.kind']])).toBe('=a.kind');
});
