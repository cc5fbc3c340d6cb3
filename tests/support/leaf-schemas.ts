type Schema = Record<string, unknown>;

/** A field as a schema tells of it: the way to its value, and the place to say something else there. */
export interface LeafSchema {
  path: string[];
  /** Says of the field what no value is. */
  spoil(): void;
}

/** The fields in the schema of an object, those of rows under `[]`. */
export function leafSchemas(schema: Schema, path: string[] = []): LeafSchema[] {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  return Object.entries(properties).flatMap(([name, inner]) => {
    const own = [...path, name];
    if (inner['properties']) return leafSchemas(inner, own);
    const rows = inner['items'] as Schema | undefined;
    if (rows?.['properties']) return leafSchemas(rows, [...own, '[]']);
    return [{ path: own, spoil: () => void (properties[name] = { const: 'what nobody ever answered' }) }];
  });
}

/** Whether something stands at the path in the value, in some row of each list on the way. */
export function isFilled(value: unknown, [step, ...rest]: string[]): boolean {
  if (step === undefined) return value !== undefined && value !== null;
  if (step === '[]') return Array.isArray(value) && value.some((row) => isFilled(row, rest));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
  return isFilled((value as Schema)[step], rest);
}
