import { Type } from 'typebox';
import type { Static } from 'typebox';
import { LocalizedText } from '../language.ts';

/**
 * What became of one thing in a file on its way into a draft: `taken` as it is, `translated` into what means the same
 * here, `dropped` because it does nothing here or cannot be kept, `refused` because it did something that is not
 * possible here. What is dropped or refused is not in the draft.
 */
export const ImportItem = Type.Object({
  outcome: Type.Union([
    Type.Literal('taken'),
    Type.Literal('translated'),
    Type.Literal('dropped'),
    Type.Literal('refused'),
  ]),
  /** File of the import. */
  file: Type.String(),
  elementId: Type.Union([Type.String(), Type.Null()]),
  elementName: Type.Union([Type.String(), Type.Null()]),
  /** What it is in the file, as written there: `flowable:assignee`, `<!-- … -->`. */
  what: Type.String(),
  /** Line in the file, counted from 1. */
  line: Type.Union([Type.Integer(), Type.Null()]),
  reason: LocalizedText,
});
export type ImportItem = Static<typeof ImportItem>;
