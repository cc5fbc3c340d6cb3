import type { LibraryField } from './library-field.ts';

export const attachmentField: LibraryField = {
  name: 'attachment',
  shelf: 'content',
  words: ['附件', '附件', 'Attachments'],
  component: {
    type: 'filepicker',
    key: 'attachments',
    multiple: true,
    accept: '.jpg,.jpeg,.png,.gif,.webp,.pdf,.txt,.csv,.docx,.xlsx,.pptx,.zip',
  },
};
