import { isDeepStrictEqual } from 'node:util';

/** Nothing was filled in: form-js writes null, '' or [] where nothing ever stood. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Equal for whoever filled in the form: all empty values are one. */
export function sameValue(a: unknown, b: unknown): boolean {
  return (isEmptyValue(a) && isEmptyValue(b)) || a === b || isDeepStrictEqual(a, b);
}
