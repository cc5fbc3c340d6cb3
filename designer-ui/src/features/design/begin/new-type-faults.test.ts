import { expect, test } from 'vitest';
import { namesGiven, newTypeFaults } from './new-type-faults.ts';

const names = { 'zh-CN': '访客登记', 'zh-TW': '', en: ' Visitors ' };

test('a name in the first language, a plain key and a prefix of capitals are enough', () => {
  expect(newTypeFaults({ names, key: 'visitor-log.2', prefix: 'VIS' }, '')).toEqual({});
  expect(namesGiven(names)).toEqual({ 'zh-CN': '访客登记', en: 'Visitors' });
});

test.each(['', '1st', 'a b', '访客', 'a/b', `a${'b'.repeat(64)}`])('the key %j cannot be used', (key) => {
  expect(newTypeFaults({ names, key, prefix: 'VIS' }, '')).toEqual({ key: 'keyWrong' });
});

test.each(['', 'V', 'vis', 'VISITOR', 'V1'])('the prefix %j cannot be used', (prefix) => {
  expect(newTypeFaults({ names, key: 'visitor', prefix }, '')).toEqual({ prefix: 'prefixWrong' });
});

test('a key that is taken is said to be', () => {
  expect(newTypeFaults({ names, key: 'visitor', prefix: 'VIS' }, 'visitor')).toEqual({ key: 'keyTaken' });
});
