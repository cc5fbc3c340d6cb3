import type { DraftMerge, MergeSide } from '@baton/contract/http/draft-merges';
import type { Context } from '../context.ts';
import { findDraftBase, findTypeDraft } from '../ticket-type-drafts/index.ts';
import { mergeBundles } from './merge-bundles.ts';
import type { Draft } from './draft.ts';

interface DraftToMerge {
  key: string;
  /** What it was made from. */
  revision: number;
  publishedVersion: number | null;
  mine: Draft;
  decided?: { revision: number; sides: Record<string, MergeSide> } | undefined;
}

/**
 * Merges a draft that is not saved with the one that was saved since; saves nothing. It is merged as soon as every
 * conflict is decided over the revision that stands now. Throws `ticket_type_not_found`.
 */
export async function mergeTypeDraft(ctx: Context, asked: DraftToMerge): Promise<DraftMerge> {
  const { bpmn, forms, decisions, declaration, ...standing } = await findTypeDraft(ctx, asked.key);
  const theirs = { bpmn, forms, decisions, declaration };
  const base = await findDraftBase(ctx.db, asked);
  const { taken, conflicts, merged } = mergeBundles({ base, mine: asked.mine, theirs });
  const counts = asked.decided?.revision === standing.revision;
  const sides = new Map(counts ? Object.entries(asked.decided?.sides ?? {}) : []);
  const isDecided = conflicts.every(({ id }) => sides.has(id));
  return { theirs: standing, taken, conflicts, merged: isDecided ? merged(sides) : null };
}
