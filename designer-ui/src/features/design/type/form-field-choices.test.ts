import { expect, test } from 'vitest';
import { titleFieldChoices } from './form-field-choices.ts';

test('fields are named by their whole path, once, and rows of a list are none', () => {
  const form = {
    components: [
      { type: 'textfield', key: 'title', label: 'Title' },
      {
        type: 'group',
        path: 'request',
        components: [
          { type: 'textarea', key: 'text' },
          { type: 'filepicker', key: 'files' },
        ],
      },
      { type: 'dynamiclist', path: 'items', components: [{ type: 'textfield', key: 'name' }] },
    ],
  };
  expect(titleFieldChoices([form, form])).toEqual([
    { value: 'title', label: 'Title · title' },
    { value: 'request.text', label: 'request.text' },
  ]);
});
