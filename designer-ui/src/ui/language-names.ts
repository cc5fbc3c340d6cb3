import type { Language } from '@baton/contract/language';

/** Each language in its own words: never translated. */
export const languageNames: Record<Language, string> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};
