import { expect, test } from 'vitest';
import { bundleHash } from './bundle-hash.ts';
import type { TypeBundle } from './bundle-hash.ts';

const bundle: TypeBundle = {
  key: 'leave',
  bpmn: '<definitions/>',
  forms: [
    { id: 'a', components: [] },
    { id: 'b', components: [] },
  ],
  decisions: ['<one/>', '<two/>'],
  declaration: { prefix: 'LEA', name: { en: 'Leave', 'zh-CN': '请假' } },
};

test('the same content in another order has the same hash', () => {
  const other = {
    ...bundle,
    forms: [
      { components: [], id: 'b' },
      { components: [], id: 'a' },
    ],
    decisions: ['<two/>', '<one/>'],
    declaration: { name: { 'zh-CN': '请假', en: 'Leave' }, prefix: 'LEA' },
  };
  expect(bundleHash(other)).toBe(bundleHash(bundle));
  expect(bundleHash(bundle)).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, Partial<TypeBundle>]>([
  ['the drawing', { bpmn: '<definitions />' }],
  ['a form', { forms: [] }],
  ['a decision', { decisions: ['<one/>'] }],
  ['the declaration', { declaration: {} }],
  ['the key', { key: 'other' }],
])('%s makes another hash', (_name, change) => {
  expect(bundleHash({ ...bundle, ...change })).not.toBe(bundleHash(bundle));
});
