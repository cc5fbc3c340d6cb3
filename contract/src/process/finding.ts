import { Type } from 'typebox';
import type { Static } from 'typebox';
import { LocalizedText } from '../language.ts';

/** A mend that is certain; what it does is decided by `kind` alone. */
export const QuickFix = Type.Union([
  Type.Object({
    kind: Type.Literal('set-attributes'),
    file: Type.String(),
    elementId: Type.String(),
    /** `camunda:formRef` or `default`; null takes the attribute away. */
    attributes: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
  }),
  Type.Object({
    kind: Type.Literal('set-property'),
    file: Type.String(),
    elementId: Type.String(),
    name: Type.String(),
    value: Type.String(),
  }),
  Type.Object({ kind: Type.Literal('terminate-end'), file: Type.String(), elementId: Type.String() }),
  Type.Object({
    kind: Type.Literal('set-completion-condition'),
    file: Type.String(),
    elementId: Type.String(),
    condition: Type.String(),
  }),
  Type.Object({
    kind: Type.Literal('form-data-to-form'),
    file: Type.String(),
    elementId: Type.String(),
    formId: Type.String(),
  }),
  Type.Object({ kind: Type.Literal('set-form-id'), file: Type.String(), formId: Type.String() }),
]);
export type QuickFix = Static<typeof QuickFix>;

/** Something the gate says about a bundle; errors stop publishing, warnings are accepted with a reason. */
export const Finding = Type.Object({
  rule: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  /** File of the bundle. */
  file: Type.String(),
  elementId: Type.Union([Type.String(), Type.Null()]),
  elementName: Type.Union([Type.String(), Type.Null()]),
  /** Line in the file, counted from 1; null where it concerns the whole file. */
  line: Type.Union([Type.Integer(), Type.Null()]),
  message: LocalizedText,
  mend: LocalizedText,
  quickFix: Type.Union([QuickFix, Type.Null()]),
  /** Ids of elements and flows from the start to the place, where a run shows what is wrong. */
  path: Type.Optional(Type.Array(Type.String())),
});
export type Finding = Static<typeof Finding>;
