import type { LibraryField } from './library-field.ts';

export const descriptionField: LibraryField = {
  name: 'description',
  shelf: 'content',
  words: ['详细说明', '詳細說明', 'Description'],
  component: { type: 'textarea', key: 'description', validate: { maxLength: 4000 } },
};
