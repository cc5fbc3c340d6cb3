import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { draftStanding, Revision } from './ticket-type-drafts.ts';
import { bundleFiles, TypeKey } from './ticket-types.ts';
import { TypeDifference } from './type-differences.ts';

/** Whose version of something is meant: what was typed here and is not saved, or what was saved meanwhile. */
const Side = Type.Union([Type.Literal('mine'), Type.Literal('theirs')]);

export type MergeSide = Static<typeof Side>;

/** Two drafts that came of the same revision, merged element by element. */
export const DraftMerge = named(
  'DraftMerge',
  Type.Object({
    /** The draft that was saved meanwhile, which the merged one is to be saved over. */
    theirs: Type.Object(draftStanding),
    /** What was taken without asking, and who changed it since. */
    taken: Type.Array(
      Type.Object({ by: Type.Union([Side, Type.Literal('both')]), difference: ref(TypeDifference) }),
    ),
    /** What both changed differently; a side that says nothing left it as it was. */
    conflicts: Type.Array(
      Type.Object({
        /** Names it for a decision, as long as neither draft changes. */
        id: Type.String(),
        mine: Type.Array(ref(TypeDifference)),
        theirs: Type.Array(ref(TypeDifference)),
      }),
    ),
    /** Null while a conflict is not decided. */
    merged: Type.Union([Type.Object({ ...bundleFiles, decisions: Type.Array(Type.String()) }), Type.Null()]),
  }),
);

export type DraftMerge = Static<typeof DraftMerge>;

export const mergeTypeDraft = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/merge',
  schema: {
    operationId: 'mergeTypeDraft',
    summary:
      'Merge a draft that is not saved with what was saved since its revision, element by element; nothing is saved',
    tags: ['ticket type drafts'],
    params: TypeKey,
    body: Type.Object(
      {
        /** The revision it was made from. */
        revision: Revision,
        /** The version that was published when it was opened. */
        publishedVersion: Type.Union([Type.Integer({ minimum: 0, maximum: 2_147_483_647 }), Type.Null()]),
        ...bundleFiles,
        /** A side for every conflict, by its id. */
        decided: Type.Optional(
          Type.Object(
            {
              /** The revision the conflicts were told of; decisions over another count for nothing. */
              revision: Revision,
              sides: Type.Record(Type.String(), Side),
            },
            { additionalProperties: false },
          ),
        ),
      },
      { additionalProperties: false },
    ),
    response: { 200: ref(DraftMerge), ...problems(400, 401, 403, 404, 413, 503) },
  },
});
