import type { LibraryField } from './library-field.ts';

export const priceField: LibraryField = {
  name: 'price',
  shelf: 'requirement',
  words: ['金额', '金額', 'Price'],
  component: { type: 'number', key: 'price', decimalDigits: 2, validate: { min: 0, max: 1_000_000_000 } },
};
