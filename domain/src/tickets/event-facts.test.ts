import { expect, test } from 'vitest';
import { factsFor } from './event-facts.ts';

const changes = [{ path: 'items', from: null, to: [{ name: '纸', price: 9 }] }];
const told = (...paths: string[]) =>
  factsFor({ changes }, { everything: false, own: false, paths, names: new Map() })['changes'];

test('a changed list is told as far as its columns may be read', () => {
  expect(JSON.stringify(told('items[].name'))).toContain('纸');
  expect(JSON.stringify(told('items[].name'))).not.toContain('price');
});

test('all of it is told to who may read all of it, and nothing to who may read none', () => {
  expect(told('items')).toEqual(changes);
  expect(told('title')).toBeUndefined();
});
