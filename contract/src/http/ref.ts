import { Type } from 'typebox';
import type { Static, TSchema } from 'typebox';

/** A schema with a name: one component in the OpenAPI document. */
export type NamedSchema = TSchema & { $id: string };

/** Names a schema; `ref` points to it, the api registers it. */
/*#__NO_SIDE_EFFECTS__*/ export function named<const T extends TSchema>(
  $id: string,
  schema: T,
): T & { $id: string } {
  return { ...schema, $id };
}

/** Points to a named schema and keeps its type. */
/*#__NO_SIDE_EFFECTS__*/ export function ref<T extends NamedSchema>(
  schema: T,
): ReturnType<typeof Type.Unsafe<Static<T>>> {
  return Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` });
}
