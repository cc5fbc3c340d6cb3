import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { Finding as GateFinding } from '../process/finding.ts';
import { FormView } from './forms.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

export const typeKeyPattern = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

export const TypeKey = Type.Object({ key: Type.String({ pattern: typeKeyPattern.source }) });

export const TicketType = named(
  'TicketType',
  Type.Object({
    key: Type.String(),
    name: LocalizedText,
    description: LocalizedText,
    icon: Type.String(),
    version: Type.Integer(),
    mayStart: Type.Boolean(),
  }),
);

export type TicketType = Static<typeof TicketType>;

export const listTicketTypes = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-types',
  schema: {
    operationId: 'listTicketTypes',
    summary: 'Ticket types this person may start',
    tags: ['ticket types'],
    response: { 200: Type.Object({ items: Type.Array(ref(TicketType)) }), ...problems(401, 503) },
  },
});

export const getStartForm = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-types/:key/start-form',
  schema: {
    operationId: 'getStartForm',
    summary: 'The form to fill in for a new ticket, with the step’s field rights applied',
    tags: ['ticket types'],
    params: TypeKey,
    response: { 200: ref(FormView), ...problems(400, 401, 404, 503) },
  },
});

/** What the gate says of a bundle. */
export const Finding = named('Finding', GateFinding);

/** What the bundle of a ticket type consists of. */
export const bundleFiles = {
  bpmn: Type.String({ maxLength: 2_097_152 }),
  forms: Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 100 }),
  decisions: Type.Optional(Type.Array(Type.String({ maxLength: 2_097_152 }), { maxItems: 50 })),
  /** What the type says of itself beside the drawing (names, number prefix, icon, routing). */
  declaration: Type.Record(Type.String(), Type.Unknown()),
};

export const PublishedVersion = named(
  'PublishedVersion',
  Type.Object({ key: Type.String(), version: Type.Integer(), findings: Type.Array(ref(Finding)) }),
);

export const publishTicketType = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-types/:key/versions',
  schema: {
    operationId: 'publishTicketType',
    summary: 'Publish a bundle as the next version of a ticket type; the same content gives no new version',
    tags: ['ticket types'],
    params: TypeKey,
    body: Type.Object(bundleFiles, { additionalProperties: false }),
    response: {
      201: ref(PublishedVersion),
      200: ref(PublishedVersion),
      ...problems(400, 401, 403, 413, 422, 503),
    },
  },
});
