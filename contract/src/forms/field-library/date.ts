import type { LibraryField } from './library-field.ts';

export const dateField: LibraryField = {
  name: 'date',
  shelf: 'content',
  words: ['日期', '日期', 'Date'],
  component: { type: 'datetime', key: 'date', subtype: 'date' },
};
