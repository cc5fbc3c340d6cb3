import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

export const Me = named(
  'Me',
  Type.Object({
    id: Type.String(),
    username: Type.String(),
    name: Type.String(),
    email: Type.Union([Type.String(), Type.Null()]),
    language: Type.Union([Type.Literal('zh-CN'), Type.Literal('zh-TW'), Type.Literal('en')]),
    department: Type.Union([Type.Object({ key: Type.String(), name: Type.String() }), Type.Null()]),
    teams: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), lead: Type.Boolean() })),
    roles: Type.Array(Type.String()),
    /** Areas of the app this person may open: `work`, `portal`, `administration`, `mail`, `stuck` … */
    areas: Type.Array(Type.String()),
    /** `Last-Event-ID` for the stream: what changes after this answer is told from there. */
    streamCursor: Type.String(),
  }),
);

export type Me = Static<typeof Me>;

export const getMe = endpoint({
  method: 'GET',
  url: '/api/v1/me',
  schema: {
    operationId: 'getMe',
    summary: 'Who is signed in',
    tags: ['login'],
    response: { 200: ref(Me), ...problems(401, 503) },
  },
});

export const getMyOpenApi = endpoint({
  method: 'GET',
  url: '/api/v1/me/openapi.json',
  schema: {
    operationId: 'getMyOpenApi',
    summary: 'This document as it is for me: with what is sent and answered of the tickets of each type',
    tags: ['login'],
    response: { 200: Type.Record(Type.String(), Type.Unknown()), ...problems(401, 503) },
  },
});

export const updateMe = endpoint({
  method: 'PATCH',
  url: '/api/v1/me',
  schema: {
    operationId: 'updateMe',
    summary: 'Change my language',
    tags: ['login'],
    body: Type.Object(
      { language: Type.Union([Type.Literal('zh-CN'), Type.Literal('zh-TW'), Type.Literal('en')]) },
      { additionalProperties: false },
    ),
    response: { 200: ref(Me), ...problems(400, 401, 403, 503) },
  },
});
