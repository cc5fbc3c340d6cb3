type Schema = Record<string, unknown>;

/** What is left of a schema: which properties there are, what they may be, and what is kept beside them. */
const kinds: Record<string, (...given: never[]) => Schema> = {
  Object: (properties: Record<string, Schema>) => ({
    properties,
    required: Object.keys(properties).filter((name) => !properties[name]?.['optional']),
  }),
  Optional: (schema: Schema) => ({ ...schema, optional: true }),
  String: (options: Schema = {}) => options,
  Enum: (choices: unknown, options: Schema = {}) => ({ ...options, enum: choices }),
};

/**
 * Stands in for typebox in the browser bundle: an endpoint's schemas serve the types at build time,
 * at run time only its method, address and name count. What a worker is given keeps its words and choices.
 */
export const Type = new Proxy({}, { get: (_target, kind) => kinds[String(kind)] ?? (() => ({})) });
