/** What a field is called, and of which type it is, so that its values are read as what they are. */
export interface NamedField {
  label: string;
  type: string;
}

interface Component {
  type?: unknown;
  key?: unknown;
  path?: unknown;
  label?: unknown;
  components?: unknown;
}

/** Each field of a form that has a label by its path, groups with a path counted in. */
export function namedFields(schema: Record<string, unknown> | undefined): Map<string, NamedField> {
  const fields = new Map<string, NamedField>();
  collect(schema?.['components'], '', fields);
  return fields;
}

function collect(components: unknown, under: string, fields: Map<string, NamedField>): void {
  if (!Array.isArray(components)) return;
  for (const each of components as Component[]) {
    const own = typeof each.key === 'string' ? each.key : typeof each.path === 'string' ? each.path : '';
    const path = [under, own].filter(Boolean).join('.');
    const { key, label, type } = each;
    if (typeof key === 'string' && typeof label === 'string')
      fields.set(path, { label, type: typeof type === 'string' ? type : '' });
    collect(each.components, path, fields);
  }
}
