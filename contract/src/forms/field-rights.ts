/** What one step lets its person do with fields, by form path (`items[].price`); a container covers what is in it. */
export interface FieldRights {
  readonly hidden: readonly string[];
  readonly read: readonly string[];
  readonly edit: readonly string[];
  readonly required: readonly string[];
}

export type FieldRight = 'hidden' | 'read' | 'edit' | 'required';

export const noFieldRights: FieldRights = { hidden: [], read: [], edit: [], required: [] };

// The stricter wins where one path stands in two lists.
const strictestFirst: readonly FieldRight[] = ['hidden', 'read', 'required', 'edit'];

/** The right that holds for a path: the most specific entry decides; null means as the form says. */
export function rightOf(path: string, rights: FieldRights): FieldRight | null {
  for (const entry of entriesFor(path)) {
    const right = strictestFirst.find((candidate) => rights[candidate].includes(entry));
    // `items` required asks for a row; its columns are then simply editable.
    if (right === 'required' && entry !== path && path.startsWith(`${entry}[]`)) return 'edit';
    if (right) return right;
  }
  return null;
}

/** True where the step keeps the person from changing the field. */
export function isWithheld(path: string, rights: FieldRights): boolean {
  const right = rightOf(path, rights);
  return right === 'hidden' || right === 'read';
}

/** `items[].price` → `items[].price`, `items[]`, `items`. */
function entriesFor(path: string): string[] {
  const entries = [path];
  for (let end = path.length - 1; end > 0; end--) {
    if (path[end] === '.' || (path[end] === '[' && path[end + 1] === ']')) entries.push(path.slice(0, end));
  }
  return entries;
}
