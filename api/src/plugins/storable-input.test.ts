import { describe, expect, it } from 'vitest';
import { unstorable } from './storable-input.ts';

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 1);
const pathsOf = (value: unknown) => unstorable(value).map(({ path }) => path);

describe('what nothing behind the api could keep', () => {
  it.each<[string, unknown, string[]]>([
    ['NUL', { data: { title: 'a\0b' } }, ['data.title']],
    ['half a pair', { items: ['x', '\ud83d'] }, ['items[1]']],
    ['NUL in a name', { data: { 'a\0': 1 } }, ['data']],
    ['a number without a word', { amount: JSON.parse('1e999') as unknown }, ['amount']],
    ['several', { a: '\0', b: { c: '\udc00' } }, ['b.c', 'a']],
  ])('%s is named with its place', (_name, value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it('is bottomless nesting, told once and without going down', () => {
    expect(pathsOf({ data: nested(100_000) })).toHaveLength(1);
  });

  it.each([
    ['emoji and rare letters', { title: '😀 𠮷 é', tab: '\t\n' }],
    ['forms as deep as forms are', { data: nested(30) }],
    ['nothing', undefined],
    ['bytes of a file', null],
  ])('is not %s', (_name, value) => {
    expect(unstorable(value)).toEqual([]);
  });
});
