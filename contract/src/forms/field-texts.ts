import { languages } from '../language.ts';
import type { Language } from '../language.ts';
import type { FormComponent } from './form-schema.ts';

/** What custom properties that hold a text in a language end with: `labelZhCN`. */
export const languageSuffix: Readonly<Record<Language, string>> = {
  'zh-CN': 'ZhCN',
  'zh-TW': 'ZhTW',
  en: 'En',
};

/** A text of a component: the custom property that translates it, and the attribute it stands in. */
export interface FieldText {
  property: string;
  attribute: string;
  inside?: string;
}

/** Every text of a component but those of its options and columns. */
export const fieldTexts: readonly FieldText[] = [
  { property: 'label', attribute: 'label' },
  { property: 'timeLabel', attribute: 'timeLabel' },
  { property: 'description', attribute: 'description' },
  { property: 'text', attribute: 'text' },
  { property: 'alt', attribute: 'alt' },
  { property: 'prefix', attribute: 'prefixAdorner', inside: 'appearance' },
  { property: 'suffix', attribute: 'suffixAdorner', inside: 'appearance' },
  { property: 'patternMessage', attribute: 'patternErrorMessage', inside: 'validate' },
];

/** The attribute a text of a component stands in: a datetime keeps its label in `dateLabel`. */
export function attributeOf({ attribute }: FieldText, { type }: Pick<FormComponent, 'type'>): string {
  return attribute === 'label' && type === 'datetime' ? 'dateLabel' : attribute;
}

/** Texts of options or columns (`value=text|value=text`) by their value. */
export function readEntryTexts(written: string): Map<string, string> {
  return new Map(written.split('|').map(splitEntry));
}

/** Texts of options or columns as a custom property keeps them; what would end a text early is left out. */
export function writeEntryTexts(texts: Iterable<readonly [value: string, text: string]>): string {
  return [...texts]
    .flatMap(([value, text]) => (text ? [`${value}=${text.replaceAll('|', '')}`] : []))
    .join('|');
}

/** Custom properties that say one thing in every language. */
export function textProperties(
  property: string,
  words: Readonly<Record<Language, string>>,
): Record<string, string> {
  return Object.fromEntries(languages.map((each) => [property + languageSuffix[each], words[each]]));
}

function splitEntry(entry: string): [string, string] {
  const equals = entry.indexOf('=');
  return equals < 0 ? [entry.trim(), ''] : [entry.slice(0, equals).trim(), entry.slice(equals + 1).trim()];
}
