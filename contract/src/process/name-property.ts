import type { Language } from '../language.ts';

/** The property of an element that holds its name in a language, beside the BPMN name. */
export const nameProperty: Readonly<Record<Language, string>> = {
  'zh-CN': 'nameZhCN',
  'zh-TW': 'nameZhTW',
  en: 'nameEn',
};
