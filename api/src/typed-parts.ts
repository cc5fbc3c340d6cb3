import type { JsonSchema } from '@baton/domain/forms';

/** The api's document as far as what types say goes into it. */
export interface TypedDocument extends Record<string, unknown> {
  paths: Record<string, Record<string, TypedOperation>>;
  components: { schemas: Record<string, JsonSchema> };
}

interface TypedOperation {
  requestBody: { content: { 'application/json': { schema: JsonSchema } } };
  responses: Record<string, { content?: Record<string, { schema?: JsonSchema }> }>;
}

/** Makes a schema a component under a name made of these parts; answers a reference to it. */
export type AddComponent = (parts: readonly string[], schema: JsonSchema) => { $ref: string };

export function addComponentTo({ components: { schemas } }: TypedDocument): AddComponent {
  return (parts, schema) => {
    const name = freeName(parts.join('.').replace(/[^\w.-]/g, '_'), schemas);
    schemas[name] = schema;
    return referTo(name);
  };
}

export function referTo(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** Names of steps may have letters that names of components may not; two may then be one. */
function freeName(wanted: string, taken: object): string {
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count++) name = `${wanted}_${String(count)}`;
  return name;
}
