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

/** What a program that sends data to a ticket type has to change for its next version. */
export const BreakingChange = named(
  'BreakingChange',
  Type.Object({
    /** Where it is sent: null with a new ticket, else the step that is completed. */
    stepId: Type.Union([Type.String(), Type.Null()]),
    stepName: LocalizedText,
    /** `request.title`, `items[].price`, `outcomeData.why`, `reason`; empty for the step itself and its outcomes. */
    path: Type.String(),
    name: LocalizedText,
    /**
     * `removed` no longer taken · `renamed` another key · `retyped` another kind of value · `required` asked for now ·
     * `option_removed` one of its values · `narrowed` a rule that less fits · `outcome_removed` · `step_removed`
     */
    kind: Type.Union([
      Type.Literal('removed'),
      Type.Literal('renamed'),
      Type.Literal('retyped'),
      Type.Literal('required'),
      Type.Literal('option_removed'),
      Type.Literal('narrowed'),
      Type.Literal('outcome_removed'),
      Type.Literal('step_removed'),
    ]),
    before: Type.Union([Type.String(), Type.Null()]),
    after: Type.Union([Type.String(), Type.Null()]),
  }),
);

export type BreakingChange = Static<typeof BreakingChange>;

export const TypeComparison = named(
  'TypeComparison',
  Type.Object({
    revision: Type.Integer(),
    /** The version compared with; null for a type that was never published. */
    version: Type.Union([Type.Integer(), Type.Null()]),
    /** Its drawing, to be shown beside the draft's; null where there is none. */
    drawing: Type.Union([Type.String(), Type.Null()]),
    differences: Type.Array(ref(TypeDifference)),
    /** What programs notice; nothing where one side cannot be read. */
    breaking: Type.Array(ref(BreakingChange)),
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
