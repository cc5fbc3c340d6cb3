import type { LibraryField } from './library-field.ts';

export const requirementField: LibraryField = {
  name: 'requirement',
  shelf: 'requirement',
  words: ['需求', '需求', 'Requirement'],
  component: { type: 'textarea', key: 'requirement', validate: { maxLength: 4000 } },
};
