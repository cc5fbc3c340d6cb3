import { translateWith } from '../../translations/translate.ts';

type Texts = Record<string, string>;

/** English is what the panel asks in, so it has no file. */
const languages: Record<string, () => Promise<{ default: Texts }>> = {
  'zh-CN': () => import('./zh-CN.json'),
  'zh-TW': () => import('./zh-TW.json'),
};

/** A module in which the panel speaks a language; only the words of that language are fetched. */
export async function technicalWords(language: string) {
  return translateWith((await languages[language]?.())?.default ?? {});
}
