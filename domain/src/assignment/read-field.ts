/** The value at a form path (`a.b[0]`) of a ticket's data; undefined where there is none. */
export function readField(data: Record<string, unknown>, path: string): unknown {
  let value: unknown = data;
  for (const [step] of path.matchAll(/[^.[\]]+/g)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
