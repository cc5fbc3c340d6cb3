import type { LibraryField } from './library-field.ts';

export const requesterField: LibraryField = {
  name: 'requester',
  shelf: 'user',
  words: ['发起人', '發起人', 'Requester'],
  component: { type: 'textfield', key: 'name', validate: { maxLength: 200 } },
};
