import { Type } from 'typebox';
import type { Static } from 'typebox';
import { LocalizedText } from '../language.ts';
import { verdicts } from '../process/properties/outcomes.ts';
import { PersonRef } from './people.ts';
import { named, ref } from './ref.ts';

const Nullable = /*#__NO_SIDE_EFFECTS__*/ <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const Chosen = Type.Object({
  key: Type.String(),
  name: LocalizedText,
  verdict: Type.Enum(verdicts),
});

/** A field as it reads: with its label, and in words where an option was chosen. */
export const FieldReading = Type.Object({
  path: Type.String(),
  label: LocalizedText,
  type: Type.String(),
  value: Type.Unknown(),
  /** What a chosen option reads like; absent where the value speaks for itself. */
  text: Type.Optional(LocalizedText),
});

/** One time a step of several people was entered: its rule, who has signed, and who is awaited. */
export const Countersign = named(
  'Countersign',
  Type.Object({
    id: Type.String(),
    step: Type.Object({ id: Type.String(), name: LocalizedText }),
    /** 1 for the first time the step was entered. */
    round: Type.Integer(),
    openedAt: Type.String({ format: 'date-time' }),
    rule: Type.Union([
      Type.Literal('all'),
      Type.Literal('any'),
      Type.Literal('ratio'),
      Type.Literal('sequence'),
    ]),
    /** How many of the signers have to agree. */
    needed: Type.Integer(),
    /** `open`, `decided`, or `ended` when the step was left without a decision. */
    state: Type.Union([Type.Literal('open'), Type.Literal('decided'), Type.Literal('ended')]),
    /** The step's outcome. */
    outcome: Nullable(Chosen),
    /** In the order of the list. */
    signers: Type.Array(
      Type.Object({
        /** Entry of the list: id of a person, key of a department. */
        element: Type.String(),
        name: Type.String(),
        /** `later`: not their turn yet; `released`: decided without them. */
        state: Type.Union([
          Type.Literal('signed'),
          Type.Literal('awaited'),
          Type.Literal('later'),
          Type.Literal('released'),
        ]),
        /** Who signed, or has the task. */
        person: Nullable(ref(PersonRef)),
        outcome: Nullable(Chosen),
        reason: Nullable(Type.String()),
        at: Nullable(Type.String({ format: 'date-time' })),
        /** What was filled in, as far as the reader may see it. */
        fields: Type.Array(FieldReading),
      }),
    ),
  }),
);

export type Countersign = Static<typeof Countersign>;
