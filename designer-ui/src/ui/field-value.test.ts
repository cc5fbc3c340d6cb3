import { expect, test } from 'vitest';
import { attachmentIdsOf, isEmptyValue, isLongValue, rowsOf } from './field-value.ts';

test('false and zero are values, empty groups and lists are not', () => {
  expect([false, 0, 'a', ['x']].some(isEmptyValue)).toBe(false);
  expect([null, undefined, '', [], [''], { a: null, b: [] }].every(isEmptyValue)).toBe(true);
});

test('long and many-lined texts take the whole width', () => {
  expect(isLongValue({ type: 'textarea', value: 'x' })).toBe(true);
  expect(isLongValue({ type: 'textfield', value: 'a\nb' })).toBe(true);
  expect(isLongValue({ type: 'textfield', value: 'short' })).toBe(false);
});

test('attachments are ids of file fields only', () => {
  expect(attachmentIdsOf('filepicker', ['a', { id: 'b' }, 7])).toEqual(['a', 'b']);
  expect(attachmentIdsOf('textfield', 'a')).toEqual([]);
});

test('a list of groups has rows, a list of words has none', () => {
  expect(rowsOf([{ a: 1 }, { a: 2 }])).toHaveLength(2);
  expect(rowsOf(['a', 'b'])).toBeNull();
  expect(rowsOf([])).toBeNull();
});
