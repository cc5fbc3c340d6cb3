import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { Scenario } from '../process/scenario.ts';
import { ticketStatuses } from '../process/ticket-status.ts';
import { Countersign, FieldReading } from './countersigns.ts';
import { PageQuery, page } from './paging.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

const Nullable = /*#__NO_SIDE_EFFECTS__*/ <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const TicketStatusSchema = Type.Enum(ticketStatuses);

export const TicketNumberParams = Type.Object({
  number: Type.String({ pattern: '^[A-Z]{2,8}-[0-9]{1,12}$' }),
});

/** One line of a list of tickets. */
export const TicketRow = named(
  'TicketRow',
  Type.Object({
    number: Type.String(),
    title: Type.String(),
    ticketType: Type.Object({ key: Type.String(), name: LocalizedText, icon: Type.String() }),
    status: TicketStatusSchema,
    /** The end's own word once the ticket is done: `resolved`, `rejected`, `cancelled` … */
    outcome: Nullable(Type.String()),
    /** Names of the steps that wait now. */
    steps: Type.Array(
      Type.Object({ id: Type.String(), name: LocalizedText, stage: Nullable(LocalizedText) }),
    ),
    requester: ref(PersonRef),
    assignees: Type.Array(ref(PersonRef)),
    department: Nullable(Type.Object({ key: Type.String(), name: Type.String() })),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    closedAt: Nullable(Type.String({ format: 'date-time' })),
  }),
);

export type TicketRow = Static<typeof TicketRow>;

export const Ticket = named(
  'Ticket',
  Type.Object({
    ...TicketRow.properties,
    version: Type.Integer(),
    typeVersion: Type.Integer(),
    run: Type.Integer(),
    team: Nullable(Type.Object({ key: Type.String(), name: Type.String() })),
    /** Only the fields this person may see. */
    data: Type.Record(Type.String(), Type.Unknown()),
    /** The four blocks of fields with their labels, for reading. */
    blocks: Type.Array(
      Type.Object({
        key: Type.String(),
        label: LocalizedText,
        fields: Type.Array(FieldReading),
      }),
    ),
    /** Each time a step of several people was entered, oldest first. */
    countersigns: Type.Array(ref(Countersign)),
    /** What this person may do with the ticket as a whole: `cancel`, `comment` … */
    operations: Type.Array(Type.String()),
    /** Set while the engine has not yet taken the last command. */
    settling: Type.Boolean(),
    /** Address in the web app for people without an account; null for those who may not hand it out. */
    trackingPath: Nullable(Type.String()),
  }),
);

export type Ticket = Static<typeof Ticket>;

export const createTicket = endpoint({
  method: 'POST',
  url: '/api/v1/tickets',
  schema: {
    operationId: 'createTicket',
    summary: 'Submit a ticket; 201 once it is recorded',
    tags: ['tickets'],
    headers: Type.Object({
      'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 200 })),
    }),
    body: Type.Object(
      {
        ticketType: Type.String({ minLength: 1, maxLength: 64 }),
        data: Type.Record(Type.String(), Type.Unknown()),
      },
      { additionalProperties: false },
    ),
    response: { 201: ref(Ticket), ...problems(400, 401, 403, 404, 409, 413, 422, 429, 503) },
  },
});

export const getTicket = endpoint({
  method: 'GET',
  url: '/api/v1/tickets/:number',
  schema: {
    operationId: 'getTicket',
    summary: 'One ticket',
    tags: ['tickets'],
    params: TicketNumberParams,
    response: { 200: ref(Ticket), ...problems(400, 401, 404, 503) },
  },
});

export const promoteTicket = endpoint({
  method: 'POST',
  url: '/api/v1/tickets/:number/scenario',
  schema: {
    operationId: 'promoteTicket',
    summary: "Keep what happened on a ticket as a scenario of its type's draft, without whatever is personal",
    tags: ['tickets'],
    params: TicketNumberParams,
    body: Type.Object(
      {
        /** Of the draft it is added to; refused as stale when it is at another now. */
        revision: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
        name: Scenario.properties.name,
      },
      { additionalProperties: false },
    ),
    response: {
      201: Type.Object({ typeKey: Type.String(), revision: Type.Integer(), scenario: Type.String() }),
      ...problems(400, 401, 403, 404, 409, 422, 503),
    },
  },
});

/** `mine` started by me · `team` of my departments · `all` in my row scope. */
export const ticketLists = ['mine', 'team', 'all'] as const;

export const listTickets = endpoint({
  method: 'GET',
  url: '/api/v1/tickets',
  schema: {
    operationId: 'listTickets',
    summary: 'Tickets in one of the lists, newest first',
    tags: ['tickets'],
    querystring: Type.Object({
      list: Type.Optional(Type.Enum(ticketLists)),
      status: Type.Optional(TicketStatusSchema),
      q: Type.Optional(Type.String({ maxLength: 100 })),
      ...PageQuery,
    }),
    response: { 200: page(ref(TicketRow)), ...problems(400, 401, 503) },
  },
});

export const cancelTicket = endpoint({
  method: 'POST',
  url: '/api/v1/tickets/:number/cancel',
  schema: {
    operationId: 'cancelTicket',
    summary: 'Cancel: the requester before the first handling, a team lead or administrator at any time',
    tags: ['tickets'],
    params: TicketNumberParams,
    body: Type.Object(
      { reason: Type.String({ minLength: 1, maxLength: 1000 }) },
      { additionalProperties: false },
    ),
    response: { 200: ref(Ticket), 202: ref(Ticket), ...problems(400, 401, 403, 404, 409, 503) },
  },
});

export const TicketEvent = named(
  'TicketEvent',
  Type.Object({
    id: Type.String(),
    kind: Type.String(),
    at: Type.String({ format: 'date-time' }),
    actor: Nullable(ref(PersonRef)),
    step: Nullable(Type.Object({ id: Type.String(), name: LocalizedText })),
    /** Name of the chosen outcome, where there was one. */
    outcome: Nullable(Type.Object({ key: Type.String(), name: LocalizedText })),
    person: Nullable(ref(PersonRef)),
    reason: Nullable(Type.String()),
    facts: Type.Record(Type.String(), Type.Unknown()),
  }),
);

export type TicketEvent = Static<typeof TicketEvent>;

export const listTicketEvents = endpoint({
  method: 'GET',
  url: '/api/v1/tickets/:number/events',
  schema: {
    operationId: 'listTicketEvents',
    summary: 'What happened, oldest first',
    tags: ['tickets'],
    params: TicketNumberParams,
    response: { 200: Type.Object({ items: Type.Array(ref(TicketEvent)) }), ...problems(400, 401, 404, 503) },
  },
});

export const getTicketDiagram = endpoint({
  method: 'GET',
  url: '/api/v1/tickets/:number/diagram',
  schema: {
    operationId: 'getTicketDiagram',
    summary: 'The exact drawing the ticket runs on, its tokens and the path walked',
    tags: ['tickets'],
    params: TicketNumberParams,
    response: {
      200: Type.Object({
        xml: Type.String(),
        tokens: Type.Array(
          Type.Object({
            elementId: Type.String(),
            status: TicketStatusSchema,
            count: Type.Integer(),
            since: Type.String({ format: 'date-time' }),
            engineIncidentId: Nullable(Type.String()),
          }),
        ),
        path: Type.Object({
          elements: Type.Array(
            Type.Object({
              elementId: Type.String(),
              times: Type.Integer(),
              seconds: Type.Number(),
              cancelled: Type.Integer(),
            }),
          ),
          flows: Type.Array(Type.String()),
        }),
      }),
      ...problems(400, 401, 404, 503),
    },
  },
});
