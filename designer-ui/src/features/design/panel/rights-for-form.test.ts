import { expect, test } from 'vitest';
import { rightsForForm } from './rights-for-form.ts';

const form = {
  id: 'quote',
  components: [
    { type: 'group', path: 'request', components: [{ type: 'textfield', key: 'title' }] },
    { type: 'number', key: 'price' },
  ],
};

test('rights over fields that the new form lacks are left out, the others stay', () => {
  const properties = { fieldsRead: 'request.title, completion.solution', fieldsRequired: 'completion' };
  expect(rightsForForm(properties, form)).toEqual({ fieldsRead: 'request.title', fieldsRequired: null });
});

test('nothing is left out because a form cannot be read', () => {
  expect(rightsForForm({ fieldsRead: 'request' }, { id: 'broken', components: 'none' })).toEqual({});
  expect(rightsForForm({ fieldsRead: 'request' }, undefined)).toEqual({ fieldsRead: null });
});

test('nothing changes where the form has them all', () => {
  expect(rightsForForm({ fieldsRead: 'request', fieldsEdit: 'price' }, form)).toEqual({});
});
