import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LocalizedText } from '../language.ts';
import { GivenName } from './given-name.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';

const FieldId = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** A form-js component; what it may be is said by the check of forms. */
const Component = Type.Record(Type.String(), Type.Unknown());

/** A field, or a group with what is in it, that the company keeps for its forms. Forms hold copies of it. */
export const SavedField = named(
  'SavedField',
  Type.Object({
    id: Type.String(),
    /** Counted up by each change; a change names the one it was made from. */
    revision: Type.Integer(),
    name: LocalizedText,
    /** Without ids; expressions name what is inside it by keys that begin with its own. */
    component: Component,
    savedAt: Type.String({ format: 'date-time' }),
    savedBy: Type.Union([ref(PersonRef), Type.Null()]),
  }),
);

export type SavedField = Static<typeof SavedField>;

export const listSavedFields = endpoint({
  method: 'GET',
  url: '/api/v1/saved-fields',
  schema: {
    operationId: 'listSavedFields',
    summary: 'The fields the company keeps for its forms',
    tags: ['saved fields'],
    response: { 200: Type.Object({ items: Type.Array(ref(SavedField)) }), ...problems(401, 403, 503) },
  },
});

export const saveSavedField = endpoint({
  method: 'PUT',
  url: '/api/v1/saved-fields/:id',
  schema: {
    operationId: 'saveSavedField',
    summary: 'Keep a field for other forms under an id of the caller, or change one that is kept',
    tags: ['saved fields'],
    params: FieldId,
    body: Type.Object(
      {
        /** The revision it was made from; 0 for a field that is new. */
        revision: Type.Integer({ minimum: 0, maximum: 2_147_483_646 }),
        name: GivenName,
        /** At most 64 KiB as JSON; ids and the place it stood at are taken off. */
        component: Component,
      },
      { additionalProperties: false },
    ),
    response: {
      201: ref(SavedField),
      200: ref(SavedField),
      ...problems(400, 401, 403, 404, 409, 413, 422, 503),
    },
  },
});

export const removeSavedField = endpoint({
  method: 'DELETE',
  url: '/api/v1/saved-fields/:id',
  schema: {
    operationId: 'removeSavedField',
    summary: 'Offer a field of the company no longer; forms that hold a copy stay as they are',
    tags: ['saved fields'],
    params: FieldId,
    querystring: Type.Object(
      {
        /** The revision the caller has seen; not compared when left out. */
        revision: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_646 })),
      },
      { additionalProperties: false },
    ),
    response: { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 503) },
  },
});
