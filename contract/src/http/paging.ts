import { Type } from 'typebox';
import type { TSchema } from 'typebox';

/** Keyset paging: `cursor` is the opaque `nextCursor` of the page before. */
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
};

/** A page of items; `nextCursor` is null on the last one. */
/*#__NO_SIDE_EFFECTS__*/ export function page<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) });
}
