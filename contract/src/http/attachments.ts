import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

export const Attachment = named(
  'Attachment',
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    mediaType: Type.String(),
    /** Bytes. */
    size: Type.Integer(),
    createdAt: Type.String({ format: 'date-time' }),
  }),
);

export type Attachment = Static<typeof Attachment>;

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const uploadAttachment = endpoint({
  method: 'POST',
  url: '/api/v1/attachments',
  schema: {
    operationId: 'uploadAttachment',
    summary: 'Upload one file as multipart/form-data; it belongs to the uploader until a ticket takes it',
    tags: ['attachments'],
    consumes: ['multipart/form-data'],
    response: { 201: ref(Attachment), ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
  },
});

export const getAttachment = endpoint({
  method: 'GET',
  url: '/api/v1/attachments/:id',
  schema: {
    operationId: 'getAttachment',
    summary: 'What an attachment is',
    tags: ['attachments'],
    params: Params,
    response: { 200: ref(Attachment), ...problems(400, 401, 404, 503) },
  },
});

export const downloadAttachment = endpoint({
  method: 'GET',
  url: '/api/v1/attachments/:id/content',
  schema: {
    operationId: 'downloadAttachment',
    summary: 'The file itself, always as a download',
    tags: ['attachments'],
    params: Params,
    response: {
      200: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
      ...problems(400, 401, 404, 503),
    },
  },
});
