interface TypedValue {
  type: string;
  value: unknown;
  valueInfo?: Record<string, unknown>;
}

/** The engine's typed values as plain ones: lists as arrays, dates as Date. */
export function readVariables(typed: Record<string, TypedValue>): Record<string, unknown> {
  const entries = Object.entries(typed).map(([name, { type, value }]) => [name, plain(type, value)] as const);
  return Object.fromEntries(entries);
}

/** Plain values as the engine's typed ones; a list becomes a Java collection, which multi-instance needs. */
export function writeVariables(plainValues: Record<string, unknown>): Record<string, TypedValue> {
  return Object.fromEntries(Object.entries(plainValues).map(([name, value]) => [name, typedValue(value)]));
}

function plain(type: string, value: unknown): unknown {
  if (type.toLowerCase() === 'object' && typeof value === 'string') return JSON.parse(value) as unknown;
  return value;
}

function typedValue(value: unknown): TypedValue {
  if (value === null || value === undefined) return { type: 'Null', value: null };
  if (typeof value === 'boolean') return { type: 'Boolean', value };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'Long' : 'Double', value };
  if (value instanceof Date) return { type: 'Date', value };
  if (Array.isArray(value)) {
    return {
      type: 'Object',
      value: JSON.stringify(value),
      valueInfo: { objectTypeName: 'java.util.ArrayList', serializationDataFormat: 'application/json' },
    };
  }
  return { type: 'String', value: typeof value === 'string' ? value : JSON.stringify(value) };
}
