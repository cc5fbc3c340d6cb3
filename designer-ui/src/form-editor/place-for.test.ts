import { expect, test } from 'vitest';
import type { EditedField } from './editor-services.ts';
import { placeFor } from './place-for.ts';

const [title, text]: EditedField[] = ['title', 'text'].map((id) => ({
  id,
  type: 'textfield',
  _parent: 'group',
}));
const group: EditedField = {
  id: 'group',
  type: 'group',
  _parent: 'root',
  components: title && text ? [title, text] : [],
};
const root: EditedField = { id: 'root', type: 'default', components: [group] };
const at = (id: string) => [group, root].find((each) => each.id === id);

test.each([
  ['to the end where nothing is selected', null, root, 1],
  ['to the end of the form where that is selected', root, root, 1],
  ['to the end of a group that is selected', group, group, 2],
  ['behind a field that is selected', title ?? null, group, 1],
])('a field goes %s', (_where, selected, parent, index) => {
  expect(placeFor(selected, root, at)).toEqual({ parent, index });
});
