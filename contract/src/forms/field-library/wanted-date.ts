import type { LibraryField } from './library-field.ts';

export const wantedDateField: LibraryField = {
  name: 'wanted-date',
  shelf: 'requirement',
  words: ['希望完成日期', '希望完成日期', 'Wanted by'],
  component: { type: 'datetime', key: 'wantedDate', subtype: 'date' },
};
