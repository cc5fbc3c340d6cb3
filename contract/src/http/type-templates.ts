import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { GivenName } from './given-name.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TypeKey } from './ticket-types.ts';

const GivenText = Type.Partial(
  Type.Object({
    'zh-CN': Type.String({ maxLength: 500 }),
    'zh-TW': Type.String({ maxLength: 500 }),
    en: Type.String({ maxLength: 500 }),
  }),
  { additionalProperties: false },
);

const TemplateId = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** A bundle that ticket types are begun from. It is copied, never edited. */
export const TypeTemplate = named(
  'TypeTemplate',
  Type.Object({
    id: Type.String(),
    name: LocalizedText,
    description: LocalizedText,
    icon: Type.String(),
    /** It comes with the product and cannot be removed. */
    shipped: Type.Boolean(),
    /** The ticket type it was made of. */
    sourceKey: Type.String(),
    savedAt: Type.String({ format: 'date-time' }),
    savedBy: Type.Union([ref(PersonRef), Type.Null()]),
  }),
);

export type TypeTemplate = Static<typeof TypeTemplate>;

export const listTypeTemplates = endpoint({
  method: 'GET',
  url: '/api/v1/type-templates',
  schema: {
    operationId: 'listTypeTemplates',
    summary: 'The templates ticket types may be begun from: those of the company, then those that ship',
    tags: ['type templates'],
    response: { 200: Type.Object({ items: Type.Array(ref(TypeTemplate)) }), ...problems(401, 403, 503) },
  },
});

export const saveTypeTemplate = endpoint({
  method: 'PUT',
  url: '/api/v1/type-templates/:id',
  schema: {
    operationId: 'saveTypeTemplate',
    summary: 'Keep a ticket type as it is drafted as a template, under an id of the caller; written once',
    tags: ['type templates'],
    params: TemplateId,
    body: Type.Object(
      {
        /** Key of the ticket type: its draft, else what is published of it. */
        ticketType: TypeKey.properties.key,
        name: GivenName,
        description: GivenText,
      },
      { additionalProperties: false },
    ),
    response: {
      201: ref(TypeTemplate),
      200: ref(TypeTemplate),
      ...problems(400, 401, 403, 404, 422, 503),
    },
  },
});

export const removeTypeTemplate = endpoint({
  method: 'DELETE',
  url: '/api/v1/type-templates/:id',
  schema: {
    operationId: 'removeTypeTemplate',
    summary: 'Offer a template of the company no longer; types begun from it stay as they are',
    tags: ['type templates'],
    params: TemplateId,
    response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 503) },
  },
});

export const beginTicketType = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/begin',
  schema: {
    operationId: 'beginTicketType',
    summary:
      'Begin a ticket type as a copy of another one or of a template, under a key, name and prefix of its own',
    tags: ['type templates'],
    params: TypeKey,
    body: Type.Object(
      {
        /** Chosen by the caller: begun once. */
        id: Type.String({ format: 'uuid' }),
        from: Type.Union([
          /** Its draft, else what is published of it. */
          Type.Object({ ticketType: TypeKey.properties.key }, { additionalProperties: false }),
          Type.Object({ template: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
        ]),
        name: GivenName,
        /** Of ticket numbers: `INC` gives `INC-000123`. */
        prefix: Type.String({ pattern: '^[A-Z]{2,8}$' }),
      },
      { additionalProperties: false },
    ),
    response: {
      201: Type.Object({ revision: Type.Integer() }),
      ...problems(400, 401, 403, 404, 409, 422, 503),
    },
  },
});
