import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { fieldsOf } from '../fields-of.ts';

const texts = ['textfield', 'textarea', 'select', 'radio', 'number', 'datetime'];

/** Paths of the fields whose value can be a ticket's title, of all forms, each once. */
export function titleFieldChoices(forms: TypeDraft['forms']): { value: string; label: string }[] {
  const found = new Map<string, string>();
  for (const { path, type, label } of forms.flatMap(fieldsOf)) {
    // A list has a value for each of its rows: none of them names the ticket.
    if (texts.includes(type) && !path.includes('[]') && !found.has(path)) found.set(path, label);
  }
  return [...found].map(([value, label]) => ({ value, label: label ? `${label} · ${value}` : value }));
}
