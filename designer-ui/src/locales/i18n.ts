import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import { createI18n } from 'vue-i18n';

const storageKey = 'baton.language';

/** Words everybody needs, and those of a part of the app that few people open. */
const dictionaries = {
  app: {
    'zh-CN': () => import('./zh-CN.json'),
    'zh-TW': () => import('./zh-TW.json'),
    en: () => import('./en.json'),
  },
  design: {
    'zh-CN': () => import('./design/zh-CN.json'),
    'zh-TW': () => import('./design/zh-TW.json'),
    en: () => import('./design/en.json'),
  },
  sandbox: {
    'zh-CN': () => import('./sandbox/zh-CN.json'),
    'zh-TW': () => import('./sandbox/zh-TW.json'),
    en: () => import('./sandbox/en.json'),
  },
  merge: {
    'zh-CN': () => import('./merge/zh-CN.json'),
    'zh-TW': () => import('./merge/zh-TW.json'),
    en: () => import('./merge/en.json'),
  },
  savedFields: {
    'zh-CN': () => import('./saved-fields/zh-CN.json'),
    'zh-TW': () => import('./saved-fields/zh-TW.json'),
    en: () => import('./saved-fields/en.json'),
  },
  designFiles: {
    'zh-CN': () => import('./design-files/zh-CN.json'),
    'zh-TW': () => import('./design-files/zh-TW.json'),
    en: () => import('./design-files/en.json'),
  },
} satisfies Record<string, Record<Language, () => Promise<{ default: object }>>>;

type Part = keyof typeof dictionaries;

/** Parts of the app whose words are shown. */
const shown = new Set<Part>(['app']);
const fetched = new Set<string>();

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: {} });

/** Shows the app in a language from now on; its words are fetched the first time. */
export async function showLanguage(language: Language): Promise<void> {
  const missing = () => [...shown].filter((part) => !fetched.has(`${part} ${language}`));
  // Another part may be opened meanwhile.
  while (missing().length > 0) await Promise.all(missing().map((part) => fetchWords(part, language)));
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

/** Has the words of parts of the app ready, in this language and in those shown later. */
export async function showWordsOf(...parts: Part[]): Promise<void> {
  for (const part of parts) shown.add(part);
  await Promise.all(parts.map((part) => fetchWords(part, i18n.global.locale.value as Language)));
}

async function fetchWords(part: Part, language: Language): Promise<void> {
  const name = `${part} ${language}`;
  if (fetched.has(name)) return;
  const words = await dictionaries[part][language]();
  i18n.global.mergeLocaleMessage(language, words.default);
  fetched.add(name);
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
