import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TypeKey } from './ticket-types.ts';

/** One thing that is not the same in two bundles of a ticket type. */
export const TypeDifference = named(
  'TypeDifference',
  Type.Object({
    part: Type.Union([
      Type.Literal('process'),
      Type.Literal('forms'),
      Type.Literal('decisions'),
      Type.Literal('type'),
    ]),
    /** Id of the form or of the decision file; null in the drawing and the declaration. */
    file: Type.Union([Type.String(), Type.Null()]),
    elementId: Type.Union([Type.String(), Type.Null()]),
    /** BPMN local name, type of a form component, `rule` …; empty for what has none. */
    elementType: Type.String(),
    name: LocalizedText,
    /** `moved`: only its place or its order; `unreadable`: one side cannot be read, so nothing was compared. */
    kind: Type.Union([
      Type.Literal('added'),
      Type.Literal('removed'),
      Type.Literal('changed'),
      Type.Literal('moved'),
      Type.Literal('unreadable'),
    ]),
    changes: Type.Array(
      Type.Object({
        /** `name`, `property:ticketStatus`, `camunda:formRef`, `condition`, a path in JSON … */
        fact: Type.String(),
        before: Type.Union([Type.String(), Type.Null()]),
        after: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  }),
);

export type TypeDifference = Static<typeof TypeDifference>;

export const TypeComparison = named(
  'TypeComparison',
  Type.Object({
    revision: Type.Integer(),
    /** The version compared with; null for a type that was never published. */
    version: Type.Union([Type.Integer(), Type.Null()]),
    /** Its drawing, to be shown beside the draft's; null where there is none. */
    drawing: Type.Union([Type.String(), Type.Null()]),
    differences: Type.Array(ref(TypeDifference)),
    /** Steps of that version which a change touches and on which tickets stand now, most tickets first. */
    touchedSteps: Type.Array(
      Type.Object({ stepId: Type.String(), name: LocalizedText, openTickets: Type.Integer() }),
    ),
  }),
);

export type TypeComparison = Static<typeof TypeComparison>;

export const compareTypeDraft = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key/differences',
  schema: {
    operationId: 'compareTypeDraft',
    summary:
      'What the draft changes of the published version, and the open tickets that stand on changed steps',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: { 200: ref(TypeComparison), ...problems(400, 401, 403, 404, 503) },
  },
});
