import { canonicalJson } from '../../audit/index.ts';

/** Whether two rows say the same; moments in any notation of the same instant do. */
export function sameRow<Row extends object>(a: Row, b: Row): boolean {
  return canonicalJson(normalised(a)) === canonicalJson(normalised(b));
}

const moments = /_at$|^since$/;

function normalised(value: object): unknown {
  if (Array.isArray(value)) return value.map((entry) => (isObject(entry) ? normalised(entry) : entry));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (moments.test(key) && typeof entry === 'string') return [key, Date.parse(entry)];
      return [key, isObject(entry) ? normalised(entry) : entry];
    }),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
