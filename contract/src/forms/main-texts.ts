import type { Language } from '../language.ts';
import { attributeOf, fieldTexts, languageSuffix, readEntryTexts, writeEntryTexts } from './field-texts.ts';
import type { FormComponent } from './form-schema.ts';

type Attributes = Record<string, unknown>;

/** With what it says itself beside its translations, so that a form in another language loses nothing of it. */
export function withMainTexts(component: FormComponent, main: Language): FormComponent {
  const properties: Attributes = { ...(component['properties'] as object | undefined) };
  const before = JSON.stringify(properties);
  for (const each of fieldTexts) {
    const holder = each.inside ? component[each.inside] : component;
    const text = (holder as Attributes | undefined)?.[attributeOf(each, component)];
    if (typeof text === 'string' && text !== '') properties[each.property + languageSuffix[main]] ??= text;
  }
  for (const [list, key] of [
    ['values', 'value'],
    ['columns', 'key'],
  ] as const) {
    const entries = component[list];
    if (!Array.isArray(entries) || entries.length === 0) continue;
    const name = list + languageSuffix[main];
    const written = readEntryTexts(typeof properties[name] === 'string' ? properties[name] : '');
    const texts = entries.filter(isEntry).map((entry) => {
      const value = String(entry[key]);
      return [value, written.get(value) || String(entry['label'] ?? '')] as const;
    });
    const all = writeEntryTexts(texts);
    if (all) properties[name] = all;
  }
  return JSON.stringify(properties) === before ? component : { ...component, properties };
}

function isEntry(entry: unknown): entry is Attributes {
  return typeof entry === 'object' && entry !== null;
}
