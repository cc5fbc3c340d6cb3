/** A form-js schema (schemaVersion 19) as published; plain JSON. */
export type FormSchema = Readonly<Record<string, unknown>>;

/** One component of a form; everything but its type is optional in form-js. */
export interface FormComponent {
  readonly type: string;
  readonly id?: string;
  readonly key?: string;
  readonly path?: string;
  readonly label?: string;
  readonly components?: readonly FormComponent[];
  readonly [attribute: string]: unknown;
}

/** Types that carry a value under their `key`. */
export const keyedTypes: ReadonlySet<string> = new Set([
  'textfield',
  'textarea',
  'number',
  'datetime',
  'expression',
  'filepicker',
  'checkbox',
  'checklist',
  'radio',
  'select',
  'taglist',
  'rating',
  'signature',
]);

/** Types whose value is one of, or several of, a set of options. */
export const optionTypes: ReadonlySet<string> = new Set(['checklist', 'radio', 'select', 'taglist']);

/** Where a component keeps its value. */
export interface FieldPlace {
  component: FormComponent;
  kind: 'field' | 'group' | 'list';
  /** `customer.name`, `items[].price`; empty for a group without a path. */
  path: string;
}

/** Whether JSON is a form at all, however odd its components are. */
export function isForm(schema: FormSchema): boolean {
  return isComponent({ type: 'default', ...schema });
}

/** The root of a schema. Throws on JSON that is no form at all. */
export function rootOf(schema: FormSchema): FormComponent {
  if (!isForm(schema)) throw new TypeError('This is not a form-js schema.');
  return { ...schema, type: 'default' } as FormComponent;
}

/** Every component that holds or contains values, outside in, with the path that field rights name it by. */
export function* placesOf(root: FormComponent, prefix = ''): Generator<FieldPlace> {
  for (const component of root.components ?? []) {
    const place = placeOf(component, prefix);
    if (place) yield place;
    if (component.components) yield* placesOf(component, innerPrefix(place, prefix));
  }
}

/** The place of one component below `prefix`; null for texts, images and the like. */
export function placeOf(component: FormComponent, prefix: string): FieldPlace | null {
  const { type } = component;
  if (keyedTypes.has(type)) return { component, kind: 'field', path: prefix + (component.key ?? '') };
  if (type === 'dynamiclist') {
    const kind = component['isRepeating'] === false ? 'group' : 'list';
    return { component, kind, path: prefix + (component.path ?? '') };
  }
  if (type === 'group')
    return { component, kind: 'group', path: component.path ? prefix + component.path : '' };
  return null;
}

/** What the paths of a component's children begin with. */
export function innerPrefix(place: FieldPlace | null, prefix: string): string {
  if (!place?.path) return prefix;
  return place.kind === 'list' ? `${place.path}[].` : `${place.path}.`;
}

function isComponent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { type, components } = value as { type?: unknown; components?: unknown };
  if (typeof type !== 'string') return false;
  return components === undefined || (Array.isArray(components) && components.every(isComponent));
}
