import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Me } from './me.ts';
import { problems } from './problem-details.ts';
import { ref } from './ref.ts';

/** Page of the web app that the link printed by the start leads to; the secret follows behind `#`. */
export const firstAdministratorPage = '/welcome';

export const createFirstAdministrator = endpoint({
  method: 'POST',
  url: '/api/v1/first-administrator',
  schema: {
    operationId: 'createFirstAdministrator',
    summary:
      'Make the first administrator by the one-time link that the start printed, and sign in; 404 when the link does not hold (any more)',
    tags: ['login'],
    security: [],
    body: Type.Object(
      {
        /** What stands behind `#` in the link. */
        token: Type.String({ minLength: 1, maxLength: 100 }),
        username: Type.String({
          maxLength: 64,
          pattern: '^[a-z][a-z0-9._-]+$',
          description: 'Two or more of a-z 0-9 . _ -, a letter first',
        }),
        name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
        password: Type.String({ minLength: 12, maxLength: 200 }),
        language: Type.Optional(
          Type.Union([Type.Literal('zh-CN'), Type.Literal('zh-TW'), Type.Literal('en')]),
        ),
      },
      { additionalProperties: false },
    ),
    response: { 201: ref(Me), ...problems(400, 401, 403, 404, 429, 503) },
  },
});
