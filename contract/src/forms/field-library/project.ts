import type { LibraryField } from './library-field.ts';

export const projectField: LibraryField = {
  name: 'project',
  shelf: 'project',
  words: ['项目', '專案', 'Project'],
  component: { type: 'textfield', key: 'project', validate: { maxLength: 200 } },
};
