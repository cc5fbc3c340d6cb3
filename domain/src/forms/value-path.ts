/** Steps to a value: keys of objects and indexes of lists. */
export type ValuePath = readonly (string | number)[];

/** Keys that would reach an object's prototype instead of its data. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** `['items', 0, 'price']` → `items[0].price`. */
export function formatPath(path: ValuePath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${step}` : step;
  }, '');
}

/** The value at a path, own properties only; undefined when any step is missing. */
export function readPath(source: unknown, path: ValuePath): unknown {
  let value = source;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Sets the value at a path, making the objects and lists on the way. Throws on a key that reaches a prototype. */
export function writePath(target: Record<string, unknown>, path: ValuePath, value: unknown): void {
  let container = target as Record<string | number, unknown>;
  path.forEach((step, position) => {
    if (forbiddenKeys.has(String(step))) throw new TypeError(`A form may not write to ${String(step)}.`);
    if (position === path.length - 1) {
      container[step] = value;
      return;
    }
    const next = Object.hasOwn(container, step) ? container[step] : undefined;
    const inner = isContainer(next) ? next : typeof path[position + 1] === 'number' ? [] : {};
    container[step] = inner;
    container = inner as Record<string | number, unknown>;
  });
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
