import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';

interface Component {
  key?: unknown;
  path?: unknown;
  label?: unknown;
  components?: unknown;
}

export interface FormPath {
  value: string;
  label: string;
  /** How deep it lies in groups. */
  depth: number;
}

/** The fields of a form and the groups that have a path, in their order; the rows of a list as `list[].field`. */
export function formPaths(form: TypeDraft['forms'][number] | undefined): FormPath[] {
  return form ? within(form as Component, '', 0) : [];
}

function within({ components }: Component, prefix: string, depth: number): FormPath[] {
  if (!Array.isArray(components)) return [];
  return (components as Component[]).flatMap((component) => {
    const { type } = component as { type?: unknown };
    const own = typeof component.key === 'string' ? component.key : component.path;
    const label = typeof component.label === 'string' ? component.label : '';
    if (typeof own !== 'string' || own === '') return within(component, prefix, depth);
    const value = prefix + own;
    const inner = type === 'dynamiclist' ? `${value}[].` : `${value}.`;
    return [{ value, label: label || value, depth }, ...within(component, inner, depth + 1)];
  });
}
