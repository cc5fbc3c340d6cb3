import { languages } from '../language.ts';
import type { Language, LocalizedText } from '../language.ts';

/** A text in the three languages of the product. */
export function localized(zhCN: string, zhTW: string, en: string): LocalizedText {
  return { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
}

/**
 * Puts values into `{name}` places of a text, a text in several languages by its own; an unknown place stays as it is.
 * The values are plain text and the result is plain text: whoever shows it as HTML escapes it there.
 */
export function fill(
  text: LocalizedText,
  values: Readonly<Record<string, string | LocalizedText>>,
): LocalizedText {
  const filled: LocalizedText = {};
  for (const [language, sentence] of Object.entries(text) as [Language, string][]) {
    filled[language] = sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(values, name) ? (textIn(values[name], language) ?? place) : place,
    );
  }
  return filled;
}

function textIn(value: string | LocalizedText | undefined, language: Language): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return [language, ...languages].map((each) => value[each]).find((each) => each);
}
