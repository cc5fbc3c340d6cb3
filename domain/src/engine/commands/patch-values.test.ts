import { describe, expect, it } from 'vitest';
import { patchValues } from './patch-values.ts';

describe('patching values', () => {
  it.each([
    ['a', 1, {}, { a: 1 }],
    ['a.b', 1, { a: { c: 2 } }, { a: { c: 2, b: 1 } }],
    ['a[1].b', 1, { a: [{ b: 0 }] }, { a: [{ b: 0 }, { b: 1 }] }],
    ['a[0][1]', 1, {}, { a: [[undefined, 1]] }],
    ['a', null, { a: { b: 1 } }, { a: null }],
    ['a', undefined, { a: 1 }, { a: null }],
    ['a.b', 1, { a: 'text' }, { a: { b: 1 } }],
    ['问题.描述', '坏了', {}, { 问题: { 描述: '坏了' } }],
  ])('%s = %j', (path, value, before, after) => {
    const target = structuredClone(before);
    expect(patchValues(target, [{ path, value }])).toEqual(after);
    expect(target).toEqual(before);
  });

  it.each(['__proto__.polluted', 'a.constructor.prototype.x', '', '[]', 'prototype'])(
    'refuses %j',
    (path) => {
      expect(() => patchValues({}, [{ path, value: 1 }])).toThrow(RangeError);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});
