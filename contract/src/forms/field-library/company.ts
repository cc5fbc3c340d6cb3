import type { LibraryField } from './library-field.ts';

export const companyField: LibraryField = {
  name: 'company',
  shelf: 'user',
  words: ['公司', '公司', 'Company'],
  component: { type: 'textfield', key: 'company', validate: { maxLength: 200 } },
};
