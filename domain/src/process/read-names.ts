import type { Language, LocalizedText } from '@baton/contract/language';
import type { ReadonlyProperties } from './read-properties.ts';

const suffixes: Readonly<Record<Language, string>> = { 'zh-CN': 'ZhCN', 'zh-TW': 'ZhTW', en: 'En' };

/** A text kept as `base` in the main language and `baseZhCN`, `baseZhTW`, `baseEn`; null without any. */
export function readLocalized(
  properties: ReadonlyProperties,
  base: string,
  mainText: string | null | undefined,
  mainLanguage: Language,
): LocalizedText | null {
  const text: LocalizedText = mainText?.trim() ? { [mainLanguage]: mainText.trim() } : {};
  for (const [language, suffix] of Object.entries(suffixes)) {
    const value = properties.get(base + suffix);
    if (value) text[language as Language] = value;
  }
  return Object.keys(text).length > 0 ? text : null;
}
