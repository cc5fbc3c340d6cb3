/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 speaks it. */
export type JsonSchema = Record<string, unknown>;

/** An object of one: what its properties are, and which must be sent. */
export interface ObjectSchema extends JsonSchema {
  type: 'object';
  properties: Record<string, JsonSchema>;
  required: string[];
}

export function emptyObject(): ObjectSchema {
  return { type: 'object', properties: {}, required: [] };
}
