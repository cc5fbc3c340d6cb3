import { Type } from 'typebox';
import type { Static } from 'typebox';

/** The languages every text of the product exists in; the first is the default. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in some of the languages; whoever shows it falls back along `languages`. */
export const LocalizedText = Type.Partial(
  Type.Object({ 'zh-CN': Type.String(), 'zh-TW': Type.String(), en: Type.String() }),
);

export type LocalizedText = Static<typeof LocalizedText>;

/** The text in that language, else in any that it is written in; undefined where there is none. */
export function textIn(text: LocalizedText, language: Language): string | undefined {
  return text[language] || Object.values(text).find((each) => each);
}
