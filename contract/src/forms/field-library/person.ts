import type { LibraryField } from './library-field.ts';

export const personField: LibraryField = {
  name: 'person',
  shelf: 'user',
  words: ['人员', '人員', 'Person'],
  component: { type: 'select', key: 'person', valuesKey: 'personOptions', searchable: true },
};
