import type { LibraryField } from './library-field.ts';

export const contactField: LibraryField = {
  name: 'contact',
  shelf: 'user',
  words: ['联系方式', '聯絡方式', 'Contact'],
  component: { type: 'textfield', key: 'contact', validate: { maxLength: 200 } },
};
