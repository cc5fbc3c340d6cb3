import type { LibraryField } from './library-field.ts';

export const ratingField: LibraryField = {
  name: 'rating',
  shelf: 'content',
  words: ['评分', '評分', 'Rating'],
  component: { type: 'radio', key: 'rating' },
  options: [
    { value: '5', words: ['5 分', '5 分', '5'] },
    { value: '4', words: ['4 分', '4 分', '4'] },
    { value: '3', words: ['3 分', '3 分', '3'] },
    { value: '2', words: ['2 分', '2 分', '2'] },
    { value: '1', words: ['1 分', '1 分', '1'] },
  ],
};
