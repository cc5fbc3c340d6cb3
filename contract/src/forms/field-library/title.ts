import type { LibraryField } from './library-field.ts';

export const titleField: LibraryField = {
  name: 'title',
  shelf: 'content',
  words: ['标题', '標題', 'Title'],
  component: { type: 'textfield', key: 'title', validate: { maxLength: 120 } },
};
