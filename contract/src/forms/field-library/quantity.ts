import type { LibraryField } from './library-field.ts';

export const quantityField: LibraryField = {
  name: 'quantity',
  shelf: 'requirement',
  words: ['数量', '數量', 'Quantity'],
  component: { type: 'number', key: 'quantity', decimalDigits: 0, validate: { min: 1, max: 1_000_000 } },
};
