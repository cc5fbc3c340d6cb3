import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';

export const getAppSettings = endpoint({
  method: 'GET',
  url: '/api/v1/app-settings',
  schema: {
    operationId: 'getAppSettings',
    summary: 'What the web app must know before anybody signs in',
    tags: ['health'],
    security: [],
    response: {
      200: Type.Object({
        name: Type.String(),
        version: Type.String(),
        /** Demo accounts may be shown on the sign-in page; never their password. */
        demoAccounts: Type.Array(
          Type.Object({ username: Type.String(), name: Type.String(), role: Type.String() }),
        ),
        attachments: Type.Object({ maxBytes: Type.Integer(), mediaTypes: Type.Array(Type.String()) }),
      }),
      ...problems(503),
    },
  },
});
