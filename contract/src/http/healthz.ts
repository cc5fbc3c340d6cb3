import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';

export const getHealth = endpoint({
  method: 'GET',
  url: '/api/v1/healthz',
  schema: {
    operationId: 'getHealth',
    summary: 'Whether the platform works, part by part',
    tags: ['health'],
    security: [],
    response: {
      200: Type.Object({
        status: Type.Union([Type.Literal('ok'), Type.Literal('degraded')]),
        version: Type.String(),
        parts: Type.Record(
          Type.String(),
          Type.Object({
            state: Type.String(),
            restarts: Type.Optional(Type.Integer()),
            since: Type.Optional(Type.String()),
          }),
        ),
        /** Milliseconds the read model is behind the engine. */
        projectionLag: Type.Optional(Type.Number()),
      }),
      ...problems(503),
    },
  },
});
