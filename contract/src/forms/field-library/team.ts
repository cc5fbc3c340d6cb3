import type { LibraryField } from './library-field.ts';

export const teamField: LibraryField = {
  name: 'team',
  shelf: 'user',
  words: ['团队', '團隊', 'Team'],
  component: { type: 'select', key: 'team', valuesKey: 'teamOptions', searchable: true },
};
