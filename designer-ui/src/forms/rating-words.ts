import type { Language } from '@baton/contract/language';

interface RatingWords {
  points: string;
  clear: string;
  none: string;
}

/** What ratings say. */
const words: Readonly<Record<Language, RatingWords>> = {
  'zh-CN': { points: '{value} 分，满分 {scale} 分', clear: '清除评分', none: '未评分' },
  'zh-TW': { points: '{value} 分，滿分 {scale} 分', clear: '清除評分', none: '未評分' },
  en: { points: '{value} of {scale}', clear: 'Clear the rating', none: 'Not rated' },
};

export function ratingWords(language: Language): Omit<RatingWords, 'points'> & {
  points(value: number, scale: number): string;
} {
  const { points, ...rest } = words[language];
  return {
    ...rest,
    points: (value, scale) => points.replace('{value}', String(value)).replace('{scale}', String(scale)),
  };
}
