import type { Language } from '../language.ts';
import { attributeOf, fieldTexts, readEntryTexts } from './field-texts.ts';
import type { FormComponent, FormSchema } from './form-schema.ts';
import { rootOf } from './form-schema.ts';
import { localizedProperty } from './localized-property.ts';

/**
 * The form in one language: labels, descriptions, option and column texts from each component's custom properties
 * (`labelZhCN`, `descriptionEn`, `valuesZhTW` as `value=text|value=text`). What has no text in that language stays
 * as it was drawn.
 */
export function localizeForm(schema: FormSchema, language: Language): FormSchema {
  return localizeComponent(rootOf(schema), language);
}

function localizeComponent(component: FormComponent, language: Language): FormComponent {
  const localized: Record<string, unknown> = { ...component };
  for (const each of fieldTexts) {
    const { property, inside } = each;
    const text = localizedProperty(component, property, language);
    if (text === undefined) continue;
    const attribute = attributeOf(each, component);
    if (inside) localized[inside] = { ...(localized[inside] as object | undefined), [attribute]: text };
    else localized[attribute] = text;
  }
  localizeEntries(component, localized, { list: 'values', key: 'value', language });
  localizeEntries(component, localized, { list: 'columns', key: 'key', language });
  if (component.components) {
    localized['components'] = component.components.map((inner) => localizeComponent(inner, language));
  }
  return localized as FormComponent;
}

function localizeEntries(
  component: FormComponent,
  localized: Record<string, unknown>,
  { list, key, language }: { list: 'values' | 'columns'; key: string; language: Language },
): void {
  const entries = component[list];
  const text = localizedProperty(component, list, language);
  if (!Array.isArray(entries) || text === undefined) return;
  const labels = readEntryTexts(text);
  localized[list] = entries.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return entry;
    const label = labels.get(String((entry as Record<string, unknown>)[key]));
    return label ? { ...entry, label } : entry;
  });
}
