import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TicketNumberParams } from './tickets.ts';

/** `comment` is read by the requester too, `workNote` by staff alone. */
const CommentKind = Type.Union([Type.Literal('comment'), Type.Literal('workNote')]);

export const Comment = named(
  'Comment',
  Type.Object({
    id: Type.String(),
    kind: CommentKind,
    author: ref(PersonRef),
    text: Type.String(),
    at: Type.String({ format: 'date-time' }),
  }),
);

export type Comment = Static<typeof Comment>;

export const listComments = endpoint({
  method: 'GET',
  url: '/api/v1/tickets/:number/comments',
  schema: {
    operationId: 'listComments',
    summary: 'The conversation of a ticket, oldest first',
    tags: ['comments'],
    params: TicketNumberParams,
    response: { 200: Type.Object({ items: Type.Array(ref(Comment)) }), ...problems(400, 401, 404, 503) },
  },
});

export const createComment = endpoint({
  method: 'POST',
  url: '/api/v1/tickets/:number/comments',
  schema: {
    operationId: 'createComment',
    summary: 'Say something to everybody on the ticket, or leave a note for staff',
    tags: ['comments'],
    params: TicketNumberParams,
    body: Type.Object(
      { kind: CommentKind, text: Type.String({ minLength: 1, maxLength: 10_000 }) },
      { additionalProperties: false },
    ),
    response: { 201: ref(Comment), ...problems(400, 401, 403, 404, 503) },
  },
});
