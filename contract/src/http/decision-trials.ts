import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TypeKey } from './ticket-types.ts';

/** A value of a routing variable; a date as text, null for one that is empty. */
const Value = Type.Union([Type.String({ maxLength: 4000 }), Type.Number(), Type.Boolean(), Type.Null()]);

/** What a rule or a decision says, by the names of its outputs. */
const Outputs = Type.Record(Type.String(), Type.Unknown());

/** Rules are numbered from 1, in the order of the table. */
export const DecisionTrial = named(
  'DecisionTrial',
  Type.Object({
    /** The tables in the order they were evaluated, those the decision requires first. */
    tables: Type.Array(
      Type.Object({
        decision: Type.String(),
        hits: Type.Array(Type.Object({ rule: Type.Integer(), outputs: Outputs })),
      }),
    ),
    /** What the decision says, a row each; null where the engine could not tell. */
    result: Type.Union([Type.Array(Outputs), Type.Null()]),
    /** Why it could not: `cell` a text it cannot evaluate, `policy` rules that may not hit together, `file` the rest. */
    faults: Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('cell'), Type.Literal('policy'), Type.Literal('file')]),
        /** Number of the rule it stands in; null where it stands in none. */
        rule: Type.Union([Type.Integer(), Type.Null()]),
        /** The text at fault, else the words of the engine. */
        text: Type.String(),
      }),
    ),
    /** Cells that overlaps and gaps are not looked for in; columns from 1. */
    notAnalysed: Type.Array(Type.Object({ rule: Type.Integer(), column: Type.Integer() })),
    /** Whether the table is too large to look for all its gaps. */
    tooLarge: Type.Boolean(),
  }),
);

export type DecisionTrial = Static<typeof DecisionTrial>;

export const tryDecision = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/decisions/evaluate',
  schema: {
    operationId: 'tryDecision',
    summary:
      'Which rules of a decision of the draft hit at these values, by the engine itself; nothing is kept',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object(
      {
        decision: Type.String({ minLength: 1, maxLength: 255 }),
        /** The file as it is edited now; left out: the file of the saved draft that holds the decision. */
        xml: Type.Optional(Type.String({ minLength: 1, maxLength: 2_097_152 })),
        /** By the names of the variables; those left out are empty. */
        values: Type.Record(Type.String({ minLength: 1, maxLength: 255 }), Value),
      },
      { additionalProperties: false },
    ),
    response: { 200: ref(DecisionTrial), ...problems(400, 401, 403, 404, 413, 422, 503) },
  },
});
