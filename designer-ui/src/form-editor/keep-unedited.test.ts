import { expect, test } from 'vitest';
import { keepUnedited } from './keep-unedited.ts';

/** As it is stored: no layout, a field without an id, keys in an order of their own. */
const stored = {
  schemaVersion: 18,
  components: [
    { key: 'title', type: 'textfield', id: 'a', properties: { labelEn: 'Title', x: '1' } },
    { type: 'group', path: 'request', components: [{ type: 'textarea', key: 'text', id: 'c' }], id: 'b' },
    { type: 'number', key: 'count' },
  ],
  type: 'default',
  id: 'start',
};
/** As an editor opens it: defaults and ids filled in, another order. */
const imported = () => ({
  type: 'default',
  id: 'start',
  components: [
    {
      id: 'a',
      type: 'textfield',
      key: 'title',
      label: 'Text field',
      properties: { x: '1', labelEn: 'Title' },
    },
    {
      id: 'b',
      type: 'group',
      path: 'request',
      showOutline: true,
      components: [{ id: 'c', type: 'textarea', key: 'text', label: 'Text area' }],
    },
    { id: 'f1', type: 'number', key: 'count', label: 'Number' },
  ],
  schemaVersion: 19,
});
const text = (value: unknown) => JSON.stringify(value);

test('a form that nobody edited stays to the letter', () => {
  expect(text(keepUnedited(stored, imported(), imported()))).toBe(text(stored));
});

test('an edit changes the edited attribute alone', () => {
  const edited = imported();
  Object.assign(edited.components[2] ?? {}, { label: 'Amount' });
  expect(text(keepUnedited(stored, imported(), edited))).toBe(
    text(stored).replace('"key":"count"', '"key":"count","label":"Amount"'),
  );
});

test('what is moved keeps its stored form, what is added is taken as it is', () => {
  const edited = imported();
  const [title, group, count] = edited.components;
  const added = { id: 'n', type: 'checkbox', key: 'agreed', label: 'Agreed' };
  const moved = { ...edited, components: [group, added, title, count].filter((each) => each !== undefined) };
  expect(keepUnedited(stored, imported(), moved)['components']).toEqual([
    stored.components[1],
    added,
    stored.components[0],
    stored.components[2],
  ]);
});

test('what is removed is gone, with an attribute that was taken away', () => {
  const edited = imported();
  const [title] = edited.components;
  const { properties: _, ...bare } = title as { properties: object };
  const kept = keepUnedited(stored, imported(), { ...edited, components: [bare] });
  expect(kept['components']).toEqual([{ key: 'title', type: 'textfield', id: 'a' }]);
});

test('a row of its own is no edit, a row for two is one', () => {
  const edited = imported();
  const rows = ['r1', 'r2', 'r2'];
  edited.components.forEach((each, at) => Object.assign(each, { layout: { row: rows[at] } }));
  const [title, group, count] = keepUnedited(stored, imported(), edited)['components'] as object[];
  expect(title).toEqual(stored.components[0]);
  expect([group, count].map((each) => each && 'layout' in each)).toEqual([true, true]);
});
