import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { FormView } from './forms.ts';
import { PageQuery, page } from './paging.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TicketRow, TicketStatusSchema } from './tickets.ts';

const Params = Type.Object({ id: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }) });
const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });
const FormData = Type.Record(Type.String(), Type.Unknown());
const IdempotencyHeader = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 200 })),
});

export const OutcomeView = Type.Object({
  key: Type.String(),
  name: LocalizedText,
  tone: Type.Union([Type.Literal('primary'), Type.Literal('neutral'), Type.Literal('danger')]),
  reasonRequired: Type.Boolean(),
  signatureRequired: Type.Boolean(),
  /** Asked for in a dialog before completing. */
  form: Type.Union([ref(FormView), Type.Null()]),
});

export const UserTaskRow = named(
  'UserTaskRow',
  Type.Object({
    id: Type.String(),
    stepId: Type.String(),
    name: LocalizedText,
    stage: Type.Union([LocalizedText, Type.Null()]),
    status: TicketStatusSchema,
    /** `open`, `completed`, or `cancelled` when the step ended without a completion. */
    state: Type.Union([Type.Literal('open'), Type.Literal('completed'), Type.Literal('cancelled')]),
    assignee: Type.Union([ref(PersonRef), Type.Null()]),
    createdAt: Type.String({ format: 'date-time' }),
    endedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    dueAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    /** Momentarily possible for this person: `claim`, `release`, `assign`, `complete`. */
    operations: Type.Array(Type.String()),
    ticket: ref(TicketRow),
  }),
);

export type UserTaskRow = Static<typeof UserTaskRow>;

export const UserTask = named(
  'UserTask',
  Type.Object({
    ...UserTaskRow.properties,
    version: Version,
    /** Of the ticket's type: whose form this is. */
    typeVersion: Type.Integer(),
    form: Type.Union([ref(FormView), Type.Null()]),
    fieldRights: Type.Object({
      hidden: Type.Array(Type.String()),
      read: Type.Array(Type.String()),
      edit: Type.Array(Type.String()),
      required: Type.Array(Type.String()),
    }),
    /** One button each; a step without a deciding gateway has one with the key `complete`. */
    outcomes: Type.Array(OutcomeView),
    /** What this person typed and has not sent. */
    draft: Type.Union([
      Type.Object({
        data: FormData,
        outcome: Type.Union([Type.String(), Type.Null()]),
        outcomeData: FormData,
        baseVersion: Version,
        savedAt: Type.String({ format: 'date-time' }),
      }),
      Type.Null(),
    ]),
    /** Why it is theirs: the strategy that found them and what each filter left. */
    assignmentTrace: Type.Array(
      Type.Object({ strategy: Type.String(), found: Type.Array(Type.String()), note: Type.String() }),
    ),
    candidates: Type.Array(ref(PersonRef)),
  }),
);

export type UserTask = Static<typeof UserTask>;

export const userTaskLists = ['pending', 'awaiting_transfer', 'transferred', 'done'] as const;
export type UserTaskList = (typeof userTaskLists)[number];

const counts = Type.Object({
  pending: Type.Integer(),
  awaiting_transfer: Type.Integer(),
  transferred: Type.Integer(),
  done: Type.Integer(),
});

export const listUserTasks = endpoint({
  method: 'GET',
  url: '/api/v1/user-tasks',
  schema: {
    operationId: 'listUserTasks',
    summary:
      'My lists: 待辦 pending · 待轉 awaiting_transfer · 已轉 transferred · 已辦 done; or the tasks of a ticket',
    tags: ['user tasks'],
    querystring: Type.Object({
      list: Type.Optional(Type.Enum(userTaskLists)),
      ticket: Type.Optional(Type.String({ maxLength: 32 })),
      q: Type.Optional(Type.String({ maxLength: 100 })),
      /** Of my own requests alone. */
      requester: Type.Optional(Type.Literal('me')),
      ...PageQuery,
    }),
    response: { 200: page(ref(UserTaskRow)), ...problems(400, 401, 404, 503) },
  },
});

export const countUserTasks = endpoint({
  method: 'GET',
  url: '/api/v1/user-task-counts',
  schema: {
    operationId: 'countUserTasks',
    summary: 'How many are in each of my lists',
    tags: ['user tasks'],
    response: { 200: counts, ...problems(401, 503) },
  },
});

export const getUserTask = endpoint({
  method: 'GET',
  url: '/api/v1/user-tasks/:id',
  schema: {
    operationId: 'getUserTask',
    summary: 'One user task: form, data, field rights, outcomes, draft',
    tags: ['user tasks'],
    params: Params,
    response: { 200: ref(UserTask), ...problems(400, 401, 404, 503) },
  },
});

const verbReplies = { 200: ref(UserTask), 202: ref(UserTask), ...problems(400, 401, 403, 404, 409, 503) };

export const claimUserTask = endpoint({
  method: 'POST',
  url: '/api/v1/user-tasks/:id/claim',
  schema: {
    operationId: 'claimUserTask',
    summary: 'Take a user task out of the pool',
    tags: ['user tasks'],
    params: Params,
    response: verbReplies,
  },
});

export const releaseUserTask = endpoint({
  method: 'POST',
  url: '/api/v1/user-tasks/:id/release',
  schema: {
    operationId: 'releaseUserTask',
    summary: 'Give a claimed user task back to the pool',
    tags: ['user tasks'],
    params: Params,
    response: verbReplies,
  },
});

export const assignUserTask = endpoint({
  method: 'POST',
  url: '/api/v1/user-tasks/:id/assign',
  schema: {
    operationId: 'assignUserTask',
    summary: 'Give a user task to a person (team lead, department head, administrator)',
    tags: ['user tasks'],
    params: Params,
    body: Type.Object(
      {
        person: Type.String({ minLength: 1, maxLength: 64, description: 'username' }),
        reason: Type.String({ minLength: 1, maxLength: 1000 }),
      },
      { additionalProperties: false },
    ),
    response: verbReplies,
  },
});

export const completeUserTask = endpoint({
  method: 'POST',
  url: '/api/v1/user-tasks/:id/complete',
  schema: {
    operationId: 'completeUserTask',
    summary: 'Complete a user task by one of its outcomes',
    tags: ['user tasks'],
    params: Params,
    headers: IdempotencyHeader,
    body: Type.Object(
      {
        outcome: Type.Optional(Type.String({ maxLength: 64 })),
        data: FormData,
        outcomeData: Type.Optional(FormData),
        reason: Type.Optional(Type.String({ maxLength: 4000 })),
        version: Type.Optional(Version),
      },
      { additionalProperties: false },
    ),
    response: { ...verbReplies, ...problems(413, 422) },
  },
});

export const saveUserTaskDraft = endpoint({
  method: 'PUT',
  url: '/api/v1/user-tasks/:id/draft',
  schema: {
    operationId: 'saveUserTaskDraft',
    summary: 'Keep what was typed so far, for this person alone',
    tags: ['user tasks'],
    params: Params,
    body: Type.Object(
      {
        data: FormData,
        outcome: Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
        outcomeData: Type.Optional(FormData),
        baseVersion: Version,
      },
      { additionalProperties: false },
    ),
    response: {
      200: Type.Object({ savedAt: Type.String({ format: 'date-time' }) }),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  },
});
