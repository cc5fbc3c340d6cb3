import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { EngineCommand } from './engine-commands.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

export const EngineIncident = named(
  'EngineIncident',
  Type.Object({
    id: Type.String(),
    ticketNumber: Type.String(),
    elementId: Type.String(),
    message: Type.String(),
    at: Type.String({ format: 'date-time' }),
  }),
);

export type EngineIncident = Static<typeof EngineIncident>;

const Stuck = Type.Object({
  engineIncidents: Type.Array(ref(EngineIncident)),
  parkedCommands: Type.Array(ref(EngineCommand)),
  projectionFaults: Type.Array(
    Type.Object({ processInstanceId: Type.String(), message: Type.String(), attempts: Type.Integer() }),
  ),
  userTasksWithoutPeople: Type.Array(
    Type.Object({ userTaskId: Type.String(), ticketNumber: Type.String(), stepId: Type.String() }),
  ),
  /** Violations of the invariants: name → how many rows. */
  invariants: Type.Array(Type.Object({ name: Type.String(), violations: Type.Integer() })),
});

export const getStuck = endpoint({
  method: 'GET',
  url: '/api/v1/stuck',
  schema: {
    operationId: 'getStuck',
    summary: 'Everything that does not move by itself any more',
    tags: ['stuck'],
    response: { 200: Stuck, ...problems(401, 403, 503) },
  },
});

export const retryEngineIncident = endpoint({
  method: 'POST',
  url: '/api/v1/incidents/:id/retry',
  schema: {
    operationId: 'retryEngineIncident',
    summary: 'Let the engine try the failed worker step again',
    tags: ['stuck'],
    params: Type.Object({ id: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }) }),
    response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 503) },
  },
});
