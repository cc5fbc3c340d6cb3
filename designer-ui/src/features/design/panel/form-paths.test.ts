import { expect, test } from 'vitest';
import { starterForms } from '../starter/starter-forms.ts';
import { formPaths } from './form-paths.ts';

test('groups and their fields are named by path, in the order of the form', () => {
  const [start] = starterForms('visitor');
  expect(formPaths(start).map(({ value, depth }) => [value, depth])).toEqual([
    ['request', 0],
    ['request.title', 1],
    ['request.description', 1],
  ]);
});

test('the rows of a list are one path', () => {
  const list = { type: 'dynamiclist', path: 'items', components: [{ type: 'number', key: 'price' }] };
  expect(formPaths({ components: [list] }).map(({ value }) => value)).toEqual(['items', 'items[].price']);
  expect(formPaths(undefined)).toEqual([]);
});

test('a list that has no rows is a group, and a date is named, too', () => {
  const due = { type: 'datetime', key: 'due', dateLabel: '期限' };
  const group = { type: 'dynamiclist', isRepeating: false, path: 'plan', components: [due] };
  expect(formPaths({ components: [group] })).toEqual([
    { value: 'plan', label: 'plan', depth: 0 },
    { value: 'plan.due', label: '期限', depth: 1 },
  ]);
});

test('what is no form has none', () => {
  expect(formPaths({ components: 'none' })).toEqual([]);
});
