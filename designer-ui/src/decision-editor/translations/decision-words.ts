import { translateWith } from '../../modeler/translations/translate.ts';

type Texts = Record<string, string>;

/** English is what the editor asks in, so it has no file. */
const languages: Record<string, () => Promise<{ default: Texts }>> = {
  'zh-CN': () => import('./zh-CN.json'),
  'zh-TW': () => import('./zh-TW.json'),
};

/** A module in which the editor of decisions speaks a language; only the words of that language are fetched. */
export async function decisionWords(language: string) {
  return translateWith((await languages[language]?.())?.default ?? {});
}
