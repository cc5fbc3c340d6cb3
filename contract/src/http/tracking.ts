import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TicketStatusSchema } from './tickets.ts';

/** Page of the web app that a tracking link leads to; the token follows behind `#`, so that no server logs it. */
export const trackingPage = '/track';

/** Whose turn it is: `waiting` nobody's yet, `moving` between two steps. */
export const trackedTurns = ['requester', 'staff', 'waiting', 'moving', 'ended'] as const;

const Moment = Type.String({ format: 'date-time' });

/** A ticket as everybody may see it who holds its link: where it is, and nothing of what was written in it. */
export const TrackedTicket = named(
  'TrackedTicket',
  Type.Object({
    number: Type.String(),
    title: Type.String(),
    ticketType: Type.Object({ name: LocalizedText, icon: Type.String() }),
    status: TicketStatusSchema,
    outcome: Type.Union([Type.String(), Type.Null()]),
    progress: Type.Object({
      turn: Type.Enum(trackedTurns),
      step: Type.Union([LocalizedText, Type.Null()]),
      /** Name of the department that has it. */
      department: Type.Union([Type.String(), Type.Null()]),
      since: Moment,
    }),
    /** What it has come through, oldest first. */
    milestones: Type.Array(
      Type.Object({
        kind: Type.Enum(['submitted', 'step', 'ended'] as const),
        step: Type.Union([LocalizedText, Type.Null()]),
        at: Moment,
      }),
    ),
    createdAt: Moment,
    updatedAt: Moment,
    closedAt: Type.Union([Moment, Type.Null()]),
  }),
);

export type TrackedTicket = Static<typeof TrackedTicket>;

export const trackTicket = endpoint({
  method: 'GET',
  url: '/api/v1/tracking/:token',
  schema: {
    operationId: 'trackTicket',
    summary: 'Where a ticket is, for whoever holds its link; 404 alike for every link that does not hold',
    tags: ['tracking'],
    security: [],
    params: Type.Object({ token: Type.String() }),
    response: { 200: ref(TrackedTicket), ...problems(404, 429, 503) },
  },
});
