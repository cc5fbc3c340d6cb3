import { expect } from 'vitest';
import type { Draft } from '../draft.ts';
import { mergeBundles } from '../merge-bundles.ts';
import type { Side } from '../pieces.ts';
import { shippedDraft } from './shipped-drafts.ts';

/** The repair that ships, with texts of its drawing replaced that must be there. */
export function redrawn(...changes: [from: string | RegExp, to: string][]): Draft {
  const draft = shippedDraft('equipment-repair');
  const bpmn = changes.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, draft.bpmn);
  return { ...draft, bpmn };
}

/** What both began with where nothing else is said. */
export const base = redrawn();

/** Two drafts merged. */
export const merge = (mine: Draft, theirs: Draft, from: Draft | null = base) =>
  mergeBundles({ base: from, mine, theirs });

/** One side for every conflict. */
export const all = ({ conflicts }: ReturnType<typeof merge>, side: Side) =>
  new Map(conflicts.map(({ id }) => [id, side] as const));
