/** The value at a path such as `customer.name`; undefined where any step is missing. Lists are read as a whole. */
export function readFieldPath(data: unknown, path: string): unknown {
  let value = data;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/**
 * A copy of `data` with nothing in it but the values at `paths`; `items[].price` keeps that column of every row.
 */
export function pickFieldPaths(
  data: Record<string, unknown>,
  paths: Iterable<string>,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const path of paths) pick(data, picked, path.split('.'));
  return picked;
}

function pick(from: unknown, to: Record<string, unknown>, [step = '', ...rest]: string[]): void {
  const key = step.endsWith('[]') ? step.slice(0, -2) : step;
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, key)) return;
  const value = (from as Record<string, unknown>)[key];
  if (rest.length === 0) {
    to[key] = value;
  } else if (key !== step) {
    to[key] = pickColumns(value, to[key], rest);
  } else {
    const inner = isRecord(to[key]) ? to[key] : {};
    pick(value, inner, rest);
    to[key] = inner;
  }
}

function pickColumns(rows: unknown, picked: unknown, rest: string[]): Record<string, unknown>[] {
  const known = Array.isArray(picked) ? (picked as Record<string, unknown>[]) : [];
  return (Array.isArray(rows) ? rows : []).map((row: unknown, index) => {
    const inner = known[index] ?? {};
    pick(row, inner, rest);
    return inner;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
