import type { FormSchema } from '@baton/contract/forms/form-schema';
import { textProperties } from '@baton/contract/forms/field-texts';
import type { Language } from '@baton/contract/language';

/** What ids of forms are made of: the engine finds a form by its id. */
const idPattern = /^[A-Za-z][\w.-]{0,127}$/;

/** What is wrong with an id somebody gives a form; null when nothing is. */
export function idFault(id: string, forms: readonly FormSchema[]): 'wrong' | 'taken' | null {
  if (!idPattern.test(id)) return 'wrong';
  return forms.some((form) => form['id'] === id) ? 'taken' : null;
}

/** A new form: one group, named by the words that are given, in which what is asked for is kept. */
export function newForm(
  id: string,
  words: Record<Language, string>,
  { typeKey, mainLanguage }: { typeKey: string; mainLanguage: Language },
): FormSchema {
  const named = { label: words[mainLanguage], properties: textProperties('label', words) };
  const path = pathOf(id.startsWith(`${typeKey}-`) ? id.slice(typeKey.length + 1) : id);
  const group = { type: 'group', id: 'group_1', path, ...named, showOutline: true, components: [] };
  return {
    ...{ type: 'default', id, schemaVersion: 19, components: [group] },
    ...{ executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0' },
  };
}

/** `unit-price` → `unitPrice`: a name that expressions can say. */
function pathOf(name: string): string {
  const parts = name.split(/[^A-Za-z0-9_]+/).filter((part) => part !== '');
  const joined = parts
    .map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');
  return joined.replace(/^[^A-Za-z]+/, '') || 'details';
}

/** An id for a copy that nobody has yet. */
export function copyId(id: string, forms: readonly FormSchema[]): string {
  for (let number = 2; ; number++) {
    const wanted = `${id}-${number}`;
    if (idFault(wanted, forms) === null) return wanted;
  }
}

/** The forms with one under another id; nothing else of it changes. */
export function renamed(forms: readonly FormSchema[], from: string, to: string): FormSchema[] {
  return forms.map((form) => (form['id'] === from ? { ...form, id: to } : form));
}
