import type { LibraryField } from './library-field.ts';

export const durationField: LibraryField = {
  name: 'duration',
  shelf: 'requirement',
  words: ['时长', '時長', 'Duration'],
  component: { type: 'number', key: 'duration', decimalDigits: 1, validate: { min: 0, max: 100_000 } },
  suffix: ['小时', '小時', 'h'],
};
