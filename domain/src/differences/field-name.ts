import { languageSuffix } from '@baton/contract/forms/field-texts';
import { languages } from '@baton/contract/language';
import type { LocalizedText } from '@baton/contract/language';

/** What a component of a form is called, by its texts in every language; else by its label or key. */
export function fieldName(field: Readonly<Record<string, unknown>>): LocalizedText {
  const properties = (field['properties'] ?? {}) as Record<string, unknown>;
  const texts = languages.flatMap((language) => {
    const text = textOf(properties[`label${languageSuffix[language]}`]);
    return text ? [[language, text] as const] : [];
  });
  const plain = textOf(field['label']) || textOf(field['key']);
  return texts.length > 0 ? Object.fromEntries(texts) : plain ? { en: plain } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
