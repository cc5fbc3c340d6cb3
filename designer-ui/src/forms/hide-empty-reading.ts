interface Component {
  type?: string;
  key?: string;
  path?: string;
  readonly?: boolean;
  conditional?: unknown;
  components?: Component[];
}

const lists: ReadonlySet<string> = new Set(['checklist', 'taglist', 'filepicker']);

type Schema = Readonly<Record<string, unknown>>;

/**
 * What can only be read and holds nothing says nothing: such fields, and groups of nothing else, are hidden until
 * there is something in them. A condition of the form's own stays as it is.
 */
export function hideEmptyReading(schema: Schema): Schema {
  const components = (schema['components'] ?? []) as Component[];
  return { ...schema, components: components.map((component) => hiddenWhenEmpty(component, '')) };
}

function hiddenWhenEmpty(component: Component, prefix: string): Component {
  const inner = prefix + (component.path ? `${component.path}.` : '');
  const shown =
    component.type === 'group' && component.components
      ? { ...component, components: component.components.map((each) => hiddenWhenEmpty(each, inner)) }
      : component;
  const condition = component.conditional ? null : emptiness(component, prefix);
  return condition === null ? shown : { ...shown, conditional: { hide: `=${condition}` } };
}

/** A FEEL expression that is true while nothing is there to read; null for what can be filled in or says something by itself. */
function emptiness(component: Component, prefix: string): string | null {
  const { type, key, path, readonly, components } = component;
  if (type === 'group') {
    const inner = prefix + (path ? `${path}.` : '');
    const all = (components ?? []).map((each) => (each.conditional ? null : emptiness(each, inner)));
    return all.length > 0 && all.every((each) => each !== null)
      ? all.map((each) => `(${each})`).join(' and ')
      : null;
  }
  if (!key || !readonly || components) return null;
  const name = prefix + key;
  // A key that FEEL could not read as a name is left alone.
  if (!/^[A-Za-z_][\w]*(\.[A-Za-z_][\w]*)*$/.test(name)) return null;
  return lists.has(type ?? '') ? `${name} = null or count(${name}) = 0` : `${name} in (null, "")`;
}
