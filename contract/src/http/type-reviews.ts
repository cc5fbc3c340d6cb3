import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
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
    ]),
    revision: nullable(Type.Integer()),
    /** What a comment is about; all null for the whole. */
    part: Type.Union([Part, Type.Null()]),
    file: nullable(Type.String()),
    elementId: nullable(Type.String()),
    text: nullable(Type.String()),
    /** The version that was published or restored. */
    version: nullable(Type.Integer()),
    /** Of a publication: nobody else had approved it, which this installation allows. */
    alone: Type.Boolean(),
    person: Type.Union([ref(PersonRef), Type.Null()]),
    at: Type.String({ format: 'date-time' }),
  }),
);

export type TypeEvent = Static<typeof TypeEvent>;

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
    /** Whether who asks may approve it: nobody approves what they saved themselves. */
    mayApprove: Type.Boolean(),
    /** Newest first. */
    events: Type.Array(ref(TypeEvent)),
  }),
);

export type TypeReview = Static<typeof TypeReview>;

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
