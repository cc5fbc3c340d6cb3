import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

export const PersonRef = named(
  'PersonRef',
  Type.Object({
    id: Type.String(),
    username: Type.String(),
    name: Type.String(),
    department: Type.Union([Type.String(), Type.Null()]),
  }),
);

export type PersonRef = Static<typeof PersonRef>;

export const listPeople = endpoint({
  method: 'GET',
  url: '/api/v1/people',
  schema: {
    operationId: 'listPeople',
    summary: 'Search active people by name, username or department',
    tags: ['organisation'],
    querystring: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      team: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    response: { 200: Type.Object({ items: Type.Array(ref(PersonRef)) }), ...problems(400, 401, 403, 503) },
  },
});

export const deactivatePerson = endpoint({
  method: 'POST',
  url: '/api/v1/people/:username/deactivate',
  schema: {
    operationId: 'deactivatePerson',
    summary: 'End a person’s access at once and return their open user tasks to assignment',
    tags: ['organisation'],
    params: Type.Object({ username: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      { reason: Type.String({ minLength: 1, maxLength: 500 }) },
      { additionalProperties: false },
    ),
    response: {
      200: Type.Object({ returnedUserTasks: Type.Integer() }),
      ...problems(400, 401, 403, 404, 503),
    },
  },
});
