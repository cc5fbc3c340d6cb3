import { expect, test } from 'vitest';
import { rightEdit, rightOf } from './field-right.ts';

const step = { fieldsRead: 'request, solution', fieldsRequired: 'solution' };

test('of several rights the one that asks most counts', () => {
  expect(rightOf(step, 'request')).toBe('read');
  expect(rightOf(step, 'solution')).toBe('required');
  expect(rightOf(step, 'request.title')).toBe('form');
});

test('a right takes the place of the others, and says only what changes', () => {
  expect(rightEdit(step, 'solution', 'hidden')).toEqual({
    ...{ fieldsRequired: null, fieldsRead: 'request', fieldsHidden: 'solution' },
  });
  expect(rightEdit(step, 'request', 'form')).toEqual({ fieldsRead: 'solution' });
});
