import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { PageQuery, page } from './paging.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

/** One message of the outbox as it was or would have been sent. */
export const Message = named(
  'Message',
  Type.Object({
    id: Type.String(),
    channel: Type.Union([Type.Literal('inApp'), Type.Literal('mail')]),
    template: Type.String(),
    ticketNumber: Type.Union([Type.String(), Type.Null()]),
    recipient: Type.String(),
    subject: Type.String(),
    text: Type.String(),
    /** `caught`: no mail server is set, so it stays here. */
    state: Type.Enum(['waiting', 'sent', 'caught', 'failed']),
    readAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    at: Type.String({ format: 'date-time' }),
    lastError: Type.Union([Type.String(), Type.Null()]),
  }),
);

export type Message = Static<typeof Message>;

export const listMessages = endpoint({
  method: 'GET',
  url: '/api/v1/messages',
  schema: {
    operationId: 'listMessages',
    summary: '`mine` what was told to me in the app · `mail` every mail (administrator)',
    tags: ['messages'],
    querystring: Type.Object({
      box: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('mail')])),
      ...PageQuery,
    }),
    response: { 200: page(ref(Message)), ...problems(400, 401, 403, 503) },
  },
});

export const markMessagesRead = endpoint({
  method: 'POST',
  url: '/api/v1/messages/read',
  schema: {
    operationId: 'markMessagesRead',
    summary: 'Mark all my messages in the app as read',
    tags: ['messages'],
    response: { 204: Type.Null(), ...problems(400, 401, 403, 503) },
  },
});
