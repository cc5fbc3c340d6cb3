/**
 * Stands in for lodash's `isEqual` in the form viewer, which brings ninety files to compare values of fields: JSON,
 * and what FEEL makes of it.
 */
export function equalData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right) || left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (left instanceof Date) return Number(left) === Number(right);
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && equalData(left[key], right[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The viewer imports it so. */
export { equalData as default };
