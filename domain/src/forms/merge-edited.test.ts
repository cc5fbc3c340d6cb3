import { expect, it } from 'vitest';
import { noFieldRights } from '@baton/contract/forms/field-rights';
import { mergeEdited } from './merge-edited.ts';

it('gives changed fields by path and leaves everything else as it is', () => {
  const stored = { request: { title: 'Old', note: 'n', internal: 1 }, status: 'x' };
  const submitted = { request: { title: 'New', note: 'n', extra: '' } };
  expect(mergeEdited(stored, submitted)).toEqual({
    changed: { 'request.title': 'New' },
    data: { request: { title: 'New', note: 'n', internal: 1 }, status: 'x' },
  });
});

it('takes an empty value for nothing where nothing was, and for an answer where something was', () => {
  const submitted = { a: '', b: null, c: [], d: false, e: '' };
  expect(mergeEdited({ e: 'was' }, submitted)).toEqual({
    changed: { d: false, e: '' },
    data: { d: false, e: '' },
  });
});

it('changes nothing that the step withholds', () => {
  const rights = { ...noFieldRights, read: ['a'], hidden: ['b'] };
  expect(mergeEdited({ a: 1 }, { a: 2, b: 3, c: 4 }, rights)).toEqual({
    changed: { c: 4 },
    data: { a: 1, c: 4 },
  });
});

it('keeps in rows what the form does not show, also when rows go', () => {
  const stored = {
    items: [
      { name: 'a', cost: 1 },
      { name: 'b', cost: 2 },
    ],
  };
  const edited = {
    items: [
      { name: 'A', cost: 1 },
      { name: 'b', cost: 2 },
    ],
  };
  expect(mergeEdited(stored, { items: [{ name: 'A' }, { name: 'b' }] }).data).toEqual(edited);
  expect(mergeEdited(stored, { items: [{ name: 'b' }] }).data).toEqual({ items: [{ name: 'b', cost: 2 }] });
  expect(mergeEdited(stored, { items: [] }).changed).toEqual({ items: [] });
});

it('lets a step change one column of a list that is read-only otherwise', () => {
  const stored = { items: [{ name: 'a', price: 1 }] };
  const rights = { ...noFieldRights, read: ['items'], edit: ['items[].price'] };
  const { data } = mergeEdited(stored, { items: [{ name: 'forged', price: 2 }] }, rights);
  expect(data).toEqual({ items: [{ name: 'a', price: 2 }] });
});
