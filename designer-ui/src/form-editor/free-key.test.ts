import { expect, test } from 'vitest';
import { freeKey } from './free-key.ts';

const title = { type: 'textfield', key: 'title' };
const form = (...components: { type: string; key?: string; path?: string; components?: object[] }[]) =>
  ({ type: 'default', components }) as Parameters<typeof freeKey>[1];

test('a key nobody uses is kept', () => {
  expect(freeKey(title, form({ type: 'group', path: 'request', components: [title] }))).toEqual({
    key: 'title',
  });
});

test('a key that is taken gets the next number', () => {
  expect(freeKey(title, form(title, { ...title, key: 'title2' }))).toEqual({ key: 'title3' });
  expect(freeKey({ type: 'group', path: 'request' }, form({ type: 'group', path: 'request' }))).toEqual({
    path: 'request2',
  });
});

test('a group without a path hides no key', () => {
  expect(freeKey(title, form({ type: 'group', components: [title] }))).toEqual({ key: 'title2' });
});
