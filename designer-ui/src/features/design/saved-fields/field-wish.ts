import type { FormComponent } from '@baton/contract/forms/form-schema';
import { localizedProperty } from '@baton/contract/forms/localized-property';
import type { SavedField } from '@baton/contract/http/saved-fields';
import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';

/** What is to happen to the company's fields. */
export type FieldWish =
  | { kind: 'save'; component: FormComponent }
  | { kind: 'replace'; field: SavedField; component: FormComponent }
  | { kind: 'rename' | 'remove'; field: SavedField };

/** The longest name the library takes. */
export const longestName = 80;

/** What a field may be called in the library, by what it is called in the form it comes from. */
export function proposedNames(component: FormComponent): Record<Language, string> {
  const words = languages.map((language) => {
    const label = localizedProperty(component, 'label', language) ?? '';
    return [language, label.startsWith('=') ? '' : label.slice(0, longestName)] as const;
  });
  return Object.fromEntries(words) as Record<Language, string>;
}
