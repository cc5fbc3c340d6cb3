import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { ScenarioResult } from './sandbox-runs.ts';
import { TypeKey } from './ticket-types.ts';

const nullable = <T extends ReturnType<typeof Type.String | typeof Type.Integer>>(type: T) =>
  Type.Union([type, Type.Null()]);

const Part = Type.Union([
  Type.Literal('process'),
  Type.Literal('forms'),
  Type.Literal('decisions'),
  Type.Literal('type'),
]);

/** What somebody said or decided about a ticket type. */
export const TypeEvent = named(
  'TypeEvent',
  Type.Object({
    id: Type.String(),
    kind: Type.Union([
      Type.Literal('requested'),
      Type.Literal('approved'),
      Type.Literal('returned'),
      Type.Literal('commented'),
      Type.Literal('published'),
      Type.Literal('restored'),
      Type.Literal('scheduled'),
      Type.Literal('unscheduled'),
      Type.Literal('retired'),
      Type.Literal('reinstated'),
      Type.Literal('proven'),
      Type.Literal('disproven'),
      Type.Literal('promoted'),
      Type.Literal('begun'),
    ]),
    revision: nullable(Type.Integer()),
    /** What a comment is about; all null for the whole. */
    part: Type.Union([Part, Type.Null()]),
    file: nullable(Type.String()),
    elementId: nullable(Type.String()),
    text: nullable(Type.String()),
    /** The version that was published or restored. */
    version: nullable(Type.Integer()),
    /** Of a beginning: the name of the ticket type or template that was copied. */
    source: Type.Union([LocalizedText, Type.Null()]),
    /** Of a publication: nobody else had approved it, which this installation allows. */
    alone: Type.Boolean(),
    /** How many scenarios prove what was published or proven; null where none were asked for, as of shipped types. */
    scenarios: nullable(Type.Integer()),
    person: Type.Union([ref(PersonRef), Type.Null()]),
    at: Type.String({ format: 'date-time' }),
  }),
);

export type TypeEvent = Static<typeof TypeEvent>;

/**
 * Whether the scenarios of a draft have passed on this very content: `proven` when all have, `failed` when the last run
 * of one did not, `not_run` when one has not been run, `none` when there is none that could.
 */
const ProofState = Type.Enum(['none', 'not_run', 'failed', 'proven']);

export const TypeReview = named(
  'TypeReview',
  Type.Object({
    revision: Type.Integer(),
    /** How this very content stands: a later change opens it again. */
    state: Type.Union([
      Type.Literal('open'),
      Type.Literal('requested'),
      Type.Literal('approved'),
      Type.Literal('returned'),
    ]),
    /** Whether it can be published only once a colleague has approved it. */
    approvalNeeded: Type.Boolean(),
    /** It is published only when no scenario is left that has not passed. */
    proof: Type.Object({ state: ProofState, passed: Type.Integer(), all: Type.Integer() }),
    /** Whether who asks may approve it: nobody approves what they saved themselves. */
    mayApprove: Type.Boolean(),
    /** When it is to be published by itself; null where nobody said so. */
    schedule: Type.Union([
      Type.Object({
        publishAt: Type.String({ format: 'date-time' }),
        person: Type.Union([ref(PersonRef), Type.Null()]),
        /** Code of why its time came and it was not published: `stale_version`, `bundle_refused`, `proof_missing` … */
        failure: nullable(Type.String()),
      }),
      Type.Null(),
    ]),
    /** The type takes no new tickets. */
    retired: Type.Boolean(),
    /** Newest first. */
    events: Type.Array(ref(TypeEvent)),
  }),
);

export type TypeReview = Static<typeof TypeReview>;

/** What the scenarios of a draft have shown of this very content. */
export const TypeProof = named(
  'TypeProof',
  Type.Object({
    revision: Type.Integer(),
    state: ProofState,
    /** In the order of the declaration. */
    scenarios: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        /** Of the last run on this content; null before the first. */
        result: Type.Union([ref(ScenarioResult), Type.Null()]),
        at: nullable(Type.String({ format: 'date-time' })),
        person: Type.Union([ref(PersonRef), Type.Null()]),
      }),
    ),
  }),
);

export type TypeProof = Static<typeof TypeProof>;

export const getTypeProof = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key/proof',
  schema: {
    operationId: 'getTypeProof',
    summary:
      'What came of each scenario of a draft when it was last run on this very content, and who ran it',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: { 200: ref(TypeProof), ...problems(400, 401, 403, 404, 503) },
  },
});

export const getTypeReview = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key/review',
  schema: {
    operationId: 'getTypeReview',
    summary: 'How the review of a draft stands, and what was said and decided about the type',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: { 200: ref(TypeReview), ...problems(400, 401, 403, 404, 503) },
  },
});

export const addTypeEvent = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/events',
  schema: {
    operationId: 'addTypeEvent',
    summary: 'Ask for the review of a draft, approve it, return it with a reason, or comment on it',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object(
      {
        /** Chosen by the caller: sent twice it counts once. */
        id: Type.String({ format: 'uuid' }),
        /** What was looked at; refused as stale when the draft is at another now. */
        revision: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
        kind: Type.Union([
          Type.Literal('requested'),
          Type.Literal('approved'),
          Type.Literal('returned'),
          Type.Literal('commented'),
        ]),
        part: Type.Optional(Type.Union([Part, Type.Null()])),
        file: Type.Optional(nullable(Type.String({ maxLength: 255 }))),
        elementId: Type.Optional(nullable(Type.String({ maxLength: 255 }))),
        text: Type.Optional(nullable(Type.String({ maxLength: 2_000 }))),
      },
      { additionalProperties: false },
    ),
    response: { 201: ref(TypeEvent), ...problems(400, 401, 403, 404, 409, 422, 503) },
  },
});

export const TypeVersion = named(
  'TypeVersion',
  Type.Object({
    version: Type.Integer(),
    /** New tickets start on it. */
    current: Type.Boolean(),
    publishedAt: Type.String({ format: 'date-time' }),
    publishedBy: Type.Union([ref(PersonRef), Type.Null()]),
    approvedBy: Type.Union([ref(PersonRef), Type.Null()]),
    openTickets: Type.Integer(),
  }),
);

export type TypeVersion = Static<typeof TypeVersion>;

export const listTypeVersions = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-types/:key/versions',
  schema: {
    operationId: 'listTypeVersions',
    summary: 'The versions of a ticket type, newest first, with the tickets still open on each',
    tags: ['ticket types'],
    params: TypeKey,
    response: {
      200: Type.Object({ items: Type.Array(ref(TypeVersion)) }),
      ...problems(400, 401, 403, 404, 503),
    },
  },
});

export const restoreTypeVersion = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/restore',
  schema: {
    operationId: 'restoreTypeVersion',
    summary: 'Make the content of an earlier version the draft; publishing it gives a new version',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object(
      {
        version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        /** The draft it replaces; what was saved before stays among the revisions. */
        revision: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
      },
      { additionalProperties: false },
    ),
    response: { 200: Type.Object({ revision: Type.Integer() }), ...problems(400, 401, 403, 404, 409, 503) },
  },
});

export const meetTypeEditors = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/editors',
  schema: {
    operationId: 'meetTypeEditors',
    summary:
      'Say that one has a type open in the designer, and learn who else has; repeated every 15 seconds',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: {
      200: Type.Object({ others: Type.Array(ref(PersonRef)) }),
      ...problems(400, 401, 403, 404, 503),
    },
  },
});

export const scheduleTypePublication = endpoint({
  method: 'PUT',
  url: '/api/v1/ticket-type-drafts/:key/schedule',
  schema: {
    operationId: 'scheduleTypePublication',
    summary: 'Have a draft published by itself at a time, if it is still the same then',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object(
      {
        revision: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
        publishAt: Type.String({ format: 'date-time', maxLength: 40 }),
      },
      { additionalProperties: false },
    ),
    response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422, 503) },
  },
});

export const unscheduleTypePublication = endpoint({
  method: 'DELETE',
  url: '/api/v1/ticket-type-drafts/:key/schedule',
  schema: {
    operationId: 'unscheduleTypePublication',
    summary: 'Take a scheduled publication back',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: { 204: Type.Null(), ...problems(400, 401, 403, 503) },
  },
});

export const retireTicketType = endpoint({
  method: 'PUT',
  url: '/api/v1/ticket-types/:key/retirement',
  schema: {
    operationId: 'retireTicketType',
    summary: 'Take a type out of use for new tickets, or back into use; running tickets go on',
    tags: ['ticket types'],
    params: TypeKey,
    body: Type.Object({ retired: Type.Boolean() }, { additionalProperties: false }),
    response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 503) },
  },
});
