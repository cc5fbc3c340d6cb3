import { Type } from 'typebox';
import type { Static } from 'typebox';
import { named } from './ref.ts';

/** A form as one person sees it at one step: localised, hidden fields removed, rights applied. */
export const FormView = named(
  'FormView',
  Type.Object({
    /** form-js schema. */
    schema: Type.Record(Type.String(), Type.Unknown()),
    data: Type.Record(Type.String(), Type.Unknown()),
    /** Values for `valuesKey` selects: key → options. */
    options: Type.Record(
      Type.String(),
      Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
    ),
  }),
);

export type FormView = Static<typeof FormView>;
