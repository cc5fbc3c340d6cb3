import type { LibraryField } from './library-field.ts';

export const commentField: LibraryField = {
  name: 'comment',
  shelf: 'content',
  words: ['评语', '評語', 'Comment'],
  component: { type: 'textarea', key: 'comment', validate: { maxLength: 1000 } },
};
