import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Me } from './me.ts';
import { problems } from './problem-details.ts';
import { ref } from './ref.ts';

export const createLoginSession = endpoint({
  method: 'POST',
  url: '/api/v1/login-sessions',
  schema: {
    operationId: 'createLoginSession',
    summary: 'Sign in with a local account; answers with an HttpOnly cookie',
    tags: ['login'],
    security: [],
    body: Type.Object(
      {
        username: Type.String({ minLength: 1, maxLength: 100 }),
        password: Type.String({ minLength: 1, maxLength: 200 }),
      },
      { additionalProperties: false },
    ),
    response: { 201: ref(Me), ...problems(400, 401, 403, 429, 503) },
  },
});

export const endLoginSession = endpoint({
  method: 'DELETE',
  url: '/api/v1/login-sessions/current',
  schema: {
    operationId: 'endLoginSession',
    summary: 'Sign out; open event streams of this login end at once',
    tags: ['login'],
    response: { 204: Type.Null(), ...problems(400, 401, 403, 503) },
  },
});
