import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

export const EngineCommand = named(
  'EngineCommand',
  Type.Object({
    id: Type.String(),
    kind: Type.String(),
    ticketNumber: Type.String(),
    userTaskId: Type.Union([Type.String(), Type.Null()]),
    state: Type.Enum(['open', 'done', 'refused', 'parked', 'discarded']),
    attempts: Type.Integer(),
    lastError: Type.Union([Type.String(), Type.Null()]),
    createdAt: Type.String({ format: 'date-time' }),
  }),
);

export type EngineCommand = Static<typeof EngineCommand>;

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const replies = { 200: ref(EngineCommand), ...problems(400, 401, 403, 404, 409, 503) };

export const retryEngineCommand = endpoint({
  method: 'POST',
  url: '/api/v1/engine-commands/:id/retry',
  schema: {
    operationId: 'retryEngineCommand',
    summary: 'Try a parked command again',
    tags: ['stuck'],
    params: Params,
    response: replies,
  },
});

export const discardEngineCommand = endpoint({
  method: 'POST',
  url: '/api/v1/engine-commands/:id/discard',
  schema: {
    operationId: 'discardEngineCommand',
    summary: 'Give a parked command up and free its task; what was typed stays as a draft',
    tags: ['stuck'],
    params: Params,
    response: replies,
  },
});
