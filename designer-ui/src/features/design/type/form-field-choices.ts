import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';

interface Component {
  type?: unknown;
  key?: unknown;
  path?: unknown;
  label?: unknown;
  components?: unknown;
}

const texts = ['textfield', 'textarea', 'select', 'radio', 'number', 'datetime'];

/** Paths of the fields whose value can be a ticket's title, of all forms, each once. */
export function titleFieldChoices(forms: TypeDraft['forms']): { value: string; label: string }[] {
  const found = new Map<string, string>();
  for (const form of forms) walk(form as Component, [], found);
  return [...found].map(([value, label]) => ({ value, label: label ? `${label} · ${value}` : value }));
}

function walk({ components }: Component, path: string[], found: Map<string, string>): void {
  if (!Array.isArray(components)) return;
  for (const component of components as Component[]) {
    const under = typeof component.path === 'string' && component.path ? [...path, component.path] : path;
    // A list has a value for each of its rows: none of them names the ticket.
    if (component.type !== 'dynamiclist') walk(component, under, found);
    if (!texts.includes(String(component.type)) || typeof component.key !== 'string') continue;
    const value = [...path, component.key].join('.');
    if (!found.has(value)) found.set(value, typeof component.label === 'string' ? component.label : '');
  }
}
