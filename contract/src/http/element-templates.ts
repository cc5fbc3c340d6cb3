import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

const TemplateProperty = Type.Object({
  type: Type.Union([Type.Literal('Hidden'), Type.Literal('String'), Type.Literal('Dropdown')]),
  label: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  group: Type.Optional(Type.String()),
  /** What the property is before somebody fills it in. */
  value: Type.Optional(Type.String()),
  choices: Type.Optional(Type.Array(Type.Object({ name: Type.String(), value: Type.String() }))),
  constraints: Type.Optional(
    Type.Object({
      notEmpty: Type.Optional(Type.Boolean()),
      maxLength: Type.Optional(Type.Integer()),
      pattern: Type.Optional(Type.Object({ value: Type.String(), message: Type.String() })),
    }),
  ),
  binding: Type.Object({
    type: Type.Union([Type.Literal('property'), Type.Literal('camunda:property')]),
    name: Type.String(),
  }),
});

/** A step of a worker as Camunda Modeler offers it; the format is Camunda's. */
export const ElementTemplate = named(
  'ElementTemplate',
  Type.Object({
    $schema: Type.String(),
    id: Type.String(),
    version: Type.Integer(),
    name: Type.String(),
    description: Type.String(),
    keywords: Type.Array(Type.String()),
    appliesTo: Type.Array(Type.String()),
    elementType: Type.Object({ value: Type.String() }),
    /** Else a step of the template would hide every other group of the panel. */
    entriesVisible: Type.Boolean(),
    groups: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
    properties: Type.Array(TemplateProperty),
  }),
);

export type ElementTemplate = Static<typeof ElementTemplate>;

export const listElementTemplates = endpoint({
  method: 'GET',
  url: '/api/v1/element-templates',
  schema: {
    operationId: 'listElementTemplates',
    summary: 'Element templates for Camunda Modeler, one for each worker topic, always as a download',
    tags: ['ticket type files'],
    querystring: Type.Object(
      {
        /** Of names and descriptions. */
        language: Type.Optional(
          Type.Union([Type.Literal('zh-CN'), Type.Literal('zh-TW'), Type.Literal('en')]),
        ),
      },
      { additionalProperties: false },
    ),
    response: { 200: Type.Array(ref(ElementTemplate)), ...problems(400, 401, 403, 503) },
  },
});
