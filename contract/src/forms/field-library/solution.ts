import type { LibraryField } from './library-field.ts';

export const solutionField: LibraryField = {
  name: 'solution',
  shelf: 'content',
  words: ['处理结果', '處理結果', 'Solution'],
  component: { type: 'textarea', key: 'solution', validate: { maxLength: 4000 } },
};
