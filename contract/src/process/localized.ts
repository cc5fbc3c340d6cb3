import type { LocalizedText } from '../language.ts';

/** A text in the three languages of the product. */
export function localized(zhCN: string, zhTW: string, en: string): LocalizedText {
  return { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
}

/**
 * Puts values into `{name}` places of a text; an unknown place stays as it is.
 * The values are plain text and the result is plain text: whoever shows it as HTML escapes it there.
 */
export function fill(text: LocalizedText, values: Readonly<Record<string, string>>): LocalizedText {
  const filled: LocalizedText = {};
  for (const [language, sentence] of Object.entries(text)) {
    filled[language as keyof LocalizedText] = sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? place) : place,
    );
  }
  return filled;
}
