import plain from 'diagram-js/lib/i18n/translate/translate';

type Texts = Record<string, string>;
type TranslateModule = { translate: ['value', typeof plain] };

/** English is what the modeler asks in, so it has no file. */
const languages: Record<string, () => Promise<{ default: Texts }>> = {
  'zh-CN': () => import('./zh-CN.json'),
  'zh-TW': () => import('./zh-TW.json'),
};

/** A module in which the modeler speaks a language; only the words of that language are fetched. */
export async function translateModule(language: string): Promise<TranslateModule> {
  return translateWith((await languages[language]?.())?.default ?? {});
}

/** A module in which an editor says these texts, and in English what is not among them. */
export function translateWith(texts: Texts): TranslateModule {
  // Gaps are filled by the service this one replaces, so that both fill them alike.
  const translate: typeof plain = (template, replacements) =>
    plain(texts[template] ?? template, replacements);
  return { translate: ['value', translate] };
}
