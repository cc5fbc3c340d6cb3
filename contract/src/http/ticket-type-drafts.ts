import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { bundleFiles, Finding, PublishedVersion, TypeKey } from './ticket-types.ts';

/** Counts up with every saved change; 0 before the first. */
export const Revision = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

const Saved = Type.Object({
  revision: Revision,
  savedAt: Type.String({ format: 'date-time' }),
  savedBy: Type.Union([ref(PersonRef), Type.Null()]),
});

/** A ticket type as analysts see it: published, drafted or both. */
export const DesignedType = named(
  'DesignedType',
  Type.Object({
    key: Type.String(),
    name: LocalizedText,
    icon: Type.String(),
    /** Of ticket numbers: `INC` gives `INC-000123`. */
    prefix: Type.String(),
    /** It takes no new tickets. */
    retired: Type.Boolean(),
    publishedVersion: Type.Union([Type.Integer(), Type.Null()]),
    publishedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    /** Open tickets by the version they run on, the newest first; versions without any are left out. */
    openTickets: Type.Array(Type.Object({ version: Type.Integer(), count: Type.Integer() })),
    /** What was changed since it was published; null when nothing was. */
    draft: Type.Union([Saved, Type.Null()]),
  }),
);

export type DesignedType = Static<typeof DesignedType>;

/** What a draft is at, without its files. */
export const draftStanding = {
  key: Type.String(),
  revision: Revision,
  publishedVersion: Type.Union([Type.Integer(), Type.Null()]),
  /** Whether it differs from the published version. */
  changed: Type.Boolean(),
  savedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  savedBy: Type.Union([ref(PersonRef), Type.Null()]),
};

export const TypeDraft = named(
  'TypeDraft',
  Type.Object({
    ...draftStanding,
    ...bundleFiles,
    decisions: Type.Array(Type.String()),
  }),
);

export type TypeDraft = Static<typeof TypeDraft>;

export const listDesignedTypes = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts',
  schema: {
    operationId: 'listDesignedTypes',
    summary: 'All ticket types with their drafts, for those who publish',
    tags: ['ticket type drafts'],
    response: { 200: Type.Object({ items: Type.Array(ref(DesignedType)) }), ...problems(401, 403, 503) },
  },
});

export const getTypeDraft = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key',
  schema: {
    operationId: 'getTypeDraft',
    summary: 'The draft of a ticket type: the latest that was saved, else what is published',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: { 200: ref(TypeDraft), ...problems(400, 401, 403, 404, 503) },
  },
});

export const saveTypeDraft = endpoint({
  method: 'PUT',
  url: '/api/v1/ticket-type-drafts/:key',
  schema: {
    operationId: 'saveTypeDraft',
    summary:
      'Save a draft over the revision it was made from; revision 0 of an unknown key begins a ticket type',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object(
      {
        revision: Revision,
        /** The version that the draft is to follow, null for a new type; refused as stale when it is another now. */
        publishedVersion: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
        ...bundleFiles,
      },
      { additionalProperties: false },
    ),
    response: { 200: Saved, ...problems(400, 401, 403, 409, 413, 503) },
  },
});

export const discardTypeDraft = endpoint({
  method: 'DELETE',
  url: '/api/v1/ticket-type-drafts/:key',
  schema: {
    operationId: 'discardTypeDraft',
    summary: 'Go back to what is published; the revisions before are kept',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 503) },
  },
});

export const checkTypeDraft = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/check',
  schema: {
    operationId: 'checkTypeDraft',
    summary: 'What the deploy gate says of the draft as it was last saved',
    tags: ['ticket type drafts'],
    params: TypeKey,
    response: {
      200: Type.Object({ revision: Revision, findings: Type.Array(ref(Finding)) }),
      ...problems(400, 401, 403, 404, 503),
    },
  },
});

export const publishTypeDraft = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/publish',
  schema: {
    operationId: 'publishTypeDraft',
    summary: 'Publish a draft as the next version, if it is still at that revision',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object({ revision: Revision }, { additionalProperties: false }),
    response: {
      201: ref(PublishedVersion),
      200: ref(PublishedVersion),
      ...problems(400, 401, 403, 404, 409, 422, 503),
    },
  },
});
