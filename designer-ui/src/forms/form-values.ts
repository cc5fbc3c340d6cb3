/** Values of a form by key; groups and rows inside. */
export type FormValues = Record<string, unknown>;

interface Component {
  type?: string;
  key?: string;
  path?: string;
  components?: Component[];
}

/** Top-level names that the fields of a form write to; everything else in its data is only looked at. */
export function fieldNames(schema: Readonly<Record<string, unknown>>): Set<string> {
  const names = new Set<string>();
  const collect = ({ type, key, path, components }: Component): void => {
    const own = components ? path : isView(type) ? undefined : key;
    if (own) names.add(own.split('.')[0] ?? own);
    else for (const inner of components ?? []) collect(inner);
  };
  for (const component of (schema['components'] ?? []) as Component[]) collect(component);
  return names;
}

/** Only what the named fields hold. */
export function pickValues(values: FormValues, names: ReadonlySet<string>): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** Paths (`request.title`, lists as a whole) at which two sets of values differ; all empty values are one. */
export function differingPaths(before: FormValues, after: FormValues, prefix = ''): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    if (isGroup(was) && isGroup(is)) return differingPaths(was, is, `${prefix}${key}.`);
    if (isGroup(is) && isEmpty(was)) return differingPaths({}, is, `${prefix}${key}.`);
    if (isGroup(was) && isEmpty(is)) return differingPaths(was, {}, `${prefix}${key}.`);
    return sameValue(was, is) ? [] : [prefix + key];
  });
}

export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      values,
    );
}

/** A copy with one value set; `values` stays as it is. */
export function withValueAt(values: FormValues, path: string, value: unknown): FormValues {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...values, [key]: value };
  const inner = values[key];
  return { ...values, [key]: withValueAt(isGroup(inner) ? inner : {}, rest.join('.'), value) };
}

/** `over` laid on `base`, field by field. */
export function overlayValues(base: FormValues, over: FormValues): FormValues {
  return differingPaths({}, over).reduce(
    (values, path) => withValueAt(values, path, valueAt(over, path)),
    emptied(base, over),
  );
}

/** Fields that `over` says are empty are empty. */
function emptied(base: FormValues, over: FormValues): FormValues {
  return Object.entries(over).reduce<FormValues>((values, [key, value]) => {
    const inner = values[key];
    if (isGroup(value)) return { ...values, [key]: emptied(isGroup(inner) ? inner : {}, value) };
    return isEmpty(value) ? { ...values, [key]: value } : values;
  }, base);
}

export function sameValue(a: unknown, b: unknown): boolean {
  return (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isGroup(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isView(type: string | undefined): boolean {
  return [
    'text',
    'image',
    'table',
    'html',
    'iframe',
    'documentPreview',
    'spacer',
    'separator',
    'button',
  ].includes(type ?? '');
}
