/** Nothing was entered: the field is left out where data is read. `false` and `0` are entries. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmptyValue);
  return typeof value === 'object' && Object.values(value).every(isEmptyValue);
}

const wholeWidth: ReadonlySet<string> = new Set(['textarea', 'filepicker', 'dynamiclist', 'signature']);

/** Whether a field needs the whole width. */
export function isLongValue(field: { type: string; value: unknown }): boolean {
  if (wholeWidth.has(field.type)) return true;
  return typeof field.value === 'string' && (field.value.length > 40 || field.value.includes('\n'));
}

/** Ids of attachments, where the value of a file field holds them. */
export function attachmentIdsOf(type: string, value: unknown): string[] {
  if (type !== 'filepicker') return [];
  const list = Array.isArray(value) ? value : [value];
  return list
    .map((each: unknown) => (typeof each === 'object' && each !== null && 'id' in each ? each.id : each))
    .filter((id): id is string => typeof id === 'string');
}

/** The rows of a list of groups, else null. */
export function rowsOf(value: unknown): Record<string, unknown>[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const rows = value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null);
  return rows.length === value.length ? rows : null;
}
