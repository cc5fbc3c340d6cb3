import { ratingScale } from '../custom-fields/rating.ts';
import type { LibraryField } from './library-field.ts';

export const ratingField: LibraryField = {
  name: 'rating',
  shelf: 'content',
  words: ['评分', '評分', 'Rating'],
  component: { type: 'rating', key: 'rating', scale: ratingScale.usual },
};
