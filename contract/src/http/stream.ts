import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';

/**
 * Events of `/api/v1/stream`. `ticket` and `userTask` carry the id of what changed: fetch it anew.
 * `gone`: no longer visible to this person. `reset`: the cursor is too old, fetch everything anew.
 */
export const streamEventNames = ['ticket', 'userTask', 'message', 'counts', 'gone', 'reset'] as const;
export type StreamEventName = (typeof streamEventNames)[number];

export const StreamEvent = Type.Object({
  /** What kind of thing: `ticket`, `userTask`, `message`. */
  kind: Type.String(),
  /** Ticket number, user task id or message id. */
  id: Type.String(),
  ticketNumber: Type.Optional(Type.String()),
});

export type StreamEvent = Static<typeof StreamEvent>;

export const openStream = endpoint({
  method: 'GET',
  url: '/api/v1/stream',
  schema: {
    operationId: 'openStream',
    summary: 'Server-sent events of all that changes within this person’s rights; Last-Event-ID resumes',
    tags: ['stream'],
    response: { 200: Type.Unsafe<string>({ type: 'string' }), ...problems(400, 401, 503) },
  },
});
