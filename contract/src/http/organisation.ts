import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

const Unit = Type.Object({ key: Type.String(), name: Type.String() });

/** What a drawing may name of the organisation. */
export const Organisation = named(
  'Organisation',
  Type.Object({
    /** The product's own and those somebody has. */
    roles: Type.Array(Type.String()),
    teams: Type.Array(Unit),
    departments: Type.Array(Unit),
  }),
);

export type Organisation = Static<typeof Organisation>;

/** Whom the strategies of a step would find. */
export const AssignmentPreview = named(
  'AssignmentPreview',
  Type.Object({
    requester: ref(PersonRef),
    /** In the order they are tried. */
    tried: Type.Array(
      Type.Object({
        strategy: Type.String(),
        /** The first of them, by name. */
        people: Type.Array(ref(PersonRef)),
        count: Type.Integer(),
        /** Asks for what only a ticket knows: its team, a field, who handled it before. */
        needsTicket: Type.Boolean(),
      }),
    ),
  }),
);

export type AssignmentPreview = Static<typeof AssignmentPreview>;

export const getOrganisation = endpoint({
  method: 'GET',
  url: '/api/v1/organisation',
  schema: {
    operationId: 'getOrganisation',
    summary: 'Roles, teams and departments a drawing may name, for those who publish',
    tags: ['organisation'],
    response: { 200: ref(Organisation), ...problems(401, 403, 503) },
  },
});

export const previewAssignment = endpoint({
  method: 'POST',
  url: '/api/v1/assignment-previews',
  schema: {
    operationId: 'previewAssignment',
    summary: 'Whom the strategies of a step would find today, for a requester and without a ticket',
    tags: ['organisation'],
    body: Type.Object(
      {
        /** As drawn: `role(agent)|requesterHead`. */
        strategies: Type.String({ minLength: 1, maxLength: 500 }),
        /** Username; whoever asks, where it is left out. */
        requester: Type.Optional(Type.String({ maxLength: 64 })),
      },
      { additionalProperties: false },
    ),
    response: { 200: ref(AssignmentPreview), ...problems(400, 401, 403, 404, 422, 503) },
  },
});
