import type { LibraryField } from './library-field.ts';

export const customerField: LibraryField = {
  name: 'customer',
  shelf: 'project',
  words: ['客户', '客戶', 'Customer'],
  component: { type: 'textfield', key: 'customer', validate: { maxLength: 200 } },
};
