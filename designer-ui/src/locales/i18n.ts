import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import { createI18n } from 'vue-i18n';

const storageKey = 'baton.language';

const dictionaries = {
  'zh-CN': () => import('./zh-CN.json'),
  'zh-TW': () => import('./zh-TW.json'),
  en: () => import('./en.json'),
} satisfies Record<Language, () => Promise<unknown>>;

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: {} });

/** Shows the app in a language from now on; its words are fetched the first time. */
export async function showLanguage(language: Language): Promise<void> {
  if (!i18n.global.availableLocales.includes(language)) {
    const words = await dictionaries[language]();
    i18n.global.setLocaleMessage(language, words.default);
  }
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

/** The language chosen here before, else the first of the browser's that exists, else the default. */
export function firstLanguage(
  stored: string | null = localStorage.getItem(storageKey),
  wanted: readonly string[] = navigator.languages,
): Language {
  const known = languages.find((language) => language === stored);
  if (known) return known;
  for (const tag of wanted) {
    const match = matchLanguage(tag);
    if (match) return match;
  }
  return languages[0];
}

function matchLanguage(tag: string): Language | null {
  const lower = tag.toLowerCase();
  if (lower.startsWith('en')) return 'en';
  if (!lower.startsWith('zh')) return null;
  return /hant|tw|hk|mo/.test(lower) ? 'zh-TW' : 'zh-CN';
}
