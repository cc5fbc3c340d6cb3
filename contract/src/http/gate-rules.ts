import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { Finding } from './ticket-types.ts';
import { TypeDifference } from './type-differences.ts';

/** A drawing with its diagram; null where there is none to show. */
const Picture = Type.Union([Type.String(), Type.Null()]);

/** The decision tables beside a drawing, where they are what differs. */
const Tables = Type.Array(
  Type.Object({
    hitPolicy: Type.String(),
    inputs: Type.Array(Type.String()),
    outputs: Type.Array(Type.String()),
    rules: Type.Array(Type.Object({ inputs: Type.Array(Type.String()), outputs: Type.Array(Type.String()) })),
  }),
);

/** The page of a rule of the deploy gate. */
export const GateRule = named(
  'GateRule',
  Type.Object({
    /** What findings name in `rule`. */
    rule: Type.String(),
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
    /** What holds where the rule is kept. */
    says: LocalizedText,
    /** What would happen to a ticket otherwise. */
    why: LocalizedText,
    /** A drawing the rule speaks against, and what it says of it. */
    bad: Type.Object({ drawing: Picture, tables: Tables, findings: Type.Array(ref(Finding)) }),
    /** One like it that the rule accepts. */
    good: Type.Object({ drawing: Picture, tables: Tables }),
    /** From the bad one to the good one; only where they are few enough to be read. */
    differences: Type.Array(ref(TypeDifference)),
  }),
);

export type GateRule = Static<typeof GateRule>;

export const getGateRule = endpoint({
  method: 'GET',
  url: '/api/v1/gate-rules/:rule',
  schema: {
    operationId: 'getGateRule',
    summary: 'A rule of the deploy gate: what it says and why, with a bad and a good drawing',
    tags: ['ticket type drafts'],
    params: Type.Object({ rule: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) }),
    querystring: Type.Object(
      {
        /** Of the names in the drawings. */
        language: Type.Optional(
          Type.Union([Type.Literal('zh-CN'), Type.Literal('zh-TW'), Type.Literal('en')]),
        ),
      },
      { additionalProperties: false },
    ),
    response: { 200: ref(GateRule), ...problems(400, 401, 403, 404, 503) },
  },
});
