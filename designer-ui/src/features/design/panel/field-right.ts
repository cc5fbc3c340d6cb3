/** What a step may do with a field; `form`: as the form says. */
export const fieldRights = ['form', 'hidden', 'read', 'edit', 'required'] as const;

export type FieldRight = (typeof fieldRights)[number];

const propertyOf: Record<Exclude<FieldRight, 'form'>, string> = {
  required: 'fieldsRequired',
  edit: 'fieldsEdit',
  read: 'fieldsRead',
  hidden: 'fieldsHidden',
};

/** The properties of a step that name what it may do with fields. */
export const rightProperties = Object.values(propertyOf);

/** The right a step names for this very path; of several the one that asks most. */
export function rightOf(properties: Readonly<Record<string, string>>, path: string): FieldRight {
  const found = Object.entries(propertyOf).find(([, name]) => rightPaths(properties[name]).includes(path));
  return (found?.[0] as FieldRight | undefined) ?? 'form';
}

/** What to set so that a path has one right. */
export function rightEdit(
  properties: Readonly<Record<string, string>>,
  path: string,
  right: FieldRight,
): Record<string, string | null> {
  const entries = Object.entries(propertyOf).flatMap(([each, name]) => {
    const before = rightPaths(properties[name]);
    const others = before.filter((one) => one !== path);
    const after = each === right ? [...others, path] : others;
    return after.join() === before.join() ? [] : [[name, after.join(',') || null] as const];
  });
  return Object.fromEntries(entries);
}

/** The paths a property with field rights names. */
export function rightPaths(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter(Boolean);
}
