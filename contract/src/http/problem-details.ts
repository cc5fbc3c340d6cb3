import { Type } from 'typebox';
import type { Static } from 'typebox';
import { named, ref } from './ref.ts';

/** RFC 9457 problem; `code` is the word programs decide by. */
export const ProblemDetails = named(
  'ProblemDetails',
  Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      code: Type.String(),
      detail: Type.Optional(Type.String()),
      requestId: Type.String(),
      /** The faults one by one; `path` names the field as `a.b[0]`. */
      errors: Type.Optional(
        Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() })),
      ),
      /** Facts that belong to the code, such as the fields that changed. */
      facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    },
    { description: 'RFC 9457 problem details' },
  ),
);

export type ProblemDetails = Static<typeof ProblemDetails>;

/** The problem replies of an endpoint by status. */
/*#__NO_SIDE_EFFECTS__*/ export function problems<const S extends number>(
  ...statuses: S[]
): { [K in S]: ReturnType<typeof problem> } {
  const entries = statuses.map((status) => [status, problem()] as const);
  return Object.fromEntries(entries) as { [K in S]: ReturnType<typeof problem> };
}

function problem() {
  return ref(ProblemDetails);
}
