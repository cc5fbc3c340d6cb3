import type { LibraryField } from './library-field.ts';

export const departmentField: LibraryField = {
  name: 'department',
  shelf: 'user',
  words: ['部门', '部門', 'Department'],
  component: { type: 'select', key: 'department', valuesKey: 'departmentOptions', searchable: true },
};
