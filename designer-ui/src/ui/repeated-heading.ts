import type { FormView } from '@baton/contract/http/forms';

interface Group {
  type?: string;
  label?: string;
}

/** A form whose groups do not repeat what the dialog around them is called already. */
export function withoutRepeatedHeading(view: FormView, title: string): FormView {
  const groups = (view.schema['components'] ?? []) as Group[];
  const components = groups.map((group) =>
    group.type === 'group' && group.label === title ? { ...group, label: '' } : group,
  );
  return { ...view, schema: { ...view.schema, components } };
}
