import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { ImportItem } from '../process/import-item.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { bundleFiles, Finding, TypeKey } from './ticket-types.ts';

/** Who signed a bundle file. */
const Signer = Type.Object({
  /** `own`: this installation; `unknown`: another one, whose key nobody here has seen. */
  is: Type.Union([Type.Literal('own'), Type.Literal('unknown')]),
  /** First half of the SHA-256 of its public key, for people to compare. */
  fingerprint: Type.String(),
});

/** What an import would make of a file; nothing is changed before its draft is saved. */
export const ImportReport = named(
  'ImportReport',
  Type.Object({
    fileName: Type.String(),
    kind: Type.Union([
      Type.Literal('drawing'),
      Type.Literal('form'),
      Type.Literal('decisions'),
      Type.Literal('bundle'),
      Type.Literal('unknown'),
    ]),
    /** The program that wrote the file, as it says of itself. */
    tool: Type.Union([Type.String(), Type.Null()]),
    /**
     * `runs`: it could be published as it is; `mends`: what the findings name has to be mended; `refused`: it asks for
     * something that is not possible here, or cannot be read at all.
     */
    verdict: Type.Union([Type.Literal('runs'), Type.Literal('mends'), Type.Literal('refused')]),
    /** Of a bundle file alone. */
    signer: Type.Union([Signer, Type.Null()]),
    origin: Type.Union([
      Type.Object({
        key: Type.String(),
        version: Type.Union([Type.Integer(), Type.Null()]),
        productVersion: Type.String(),
        createdAt: Type.String(),
      }),
      Type.Null(),
    ]),
    items: Type.Array(ImportItem),
    findings: Type.Array(ref(Finding)),
    /** The files of the type after it, and what would change. */
    files: Type.Array(
      Type.Object({
        name: Type.String(),
        change: Type.Union([
          Type.Literal('added'),
          Type.Literal('replaced'),
          Type.Literal('same'),
          Type.Literal('removed'),
        ]),
      }),
    ),
    /** What may be saved as the draft of `key`; null where nothing can be taken. */
    draft: Type.Union([
      Type.Object({
        key: Type.String(),
        revision: Type.Integer(),
        publishedVersion: Type.Union([Type.Integer(), Type.Null()]),
        ...bundleFiles,
        decisions: Type.Array(Type.String()),
      }),
      Type.Null(),
    ]),
  }),
);

export type ImportReport = Static<typeof ImportReport>;

export const importTypeFile = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-imports',
  schema: {
    operationId: 'importTypeFile',
    summary:
      'What a .bpmn, .form, .dmn or .baton file (multipart/form-data) would make of a ticket type; changes nothing',
    tags: ['ticket type files'],
    consumes: ['multipart/form-data'],
    querystring: Type.Object({
      /** The ticket type it is to go into, there already or new; absent: as the file says. */
      key: Type.Optional(TypeKey.properties.key),
      /** Apply every mend that is certain. */
      mend: Type.Optional(Type.Boolean()),
    }),
    response: { 200: ref(ImportReport), ...problems(400, 401, 403, 413, 415, 422, 503) },
  },
});

export const exportTypeFile = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key/export',
  schema: {
    operationId: 'exportTypeFile',
    summary: 'A ticket type as one signed bundle file, or one file of it, always as a download',
    tags: ['ticket type files'],
    params: TypeKey,
    querystring: Type.Object({
      /** A published version; absent: the draft. */
      version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
      /** One file by its name; absent: all of them in a bundle file. */
      file: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    }),
    response: {
      200: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
      ...problems(400, 401, 403, 404, 503),
    },
  },
});
