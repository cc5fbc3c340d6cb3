import type { DraftMerge, MergeSide } from '@baton/contract/http/draft-merges';
import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import type { DraftParts } from './draft-parts.ts';
import type { SaveState } from './draft-saver.ts';

interface Sides {
  key: string;
  draft: Readonly<Ref<TypeDraft | null>>;
  state: Ref<SaveState>;
  parts: () => Promise<DraftParts | null>;
  theirs: () => Promise<TypeDraft>;
  goOnFrom: (other: TypeDraft, how: { keepMine: boolean }) => Promise<void>;
  goOnMerged: (other: DraftMerge['theirs'], merged: DraftParts) => Promise<void>;
  change: (edited: DraftParts) => void;
  /** Keeps in this browser what stands here; false where there is no room for it. */
  keep: () => Promise<boolean>;
  /** Says that there was no room. */
  noRoom: () => void;
  load: (xml: string) => Promise<void>;
}

/** What is to be decided: a draft as it stood here, and how it can be merged. */
export interface AskedMerge {
  mine: DraftParts;
  merge: DraftMerge;
  /** It was decided before, and somebody saved again meanwhile. */
  again: boolean;
}

/** Changes of somebody else that came in by themselves. */
export interface CameIn {
  theirs: DraftMerge['theirs'];
  count: number;
  before: DraftParts;
}

/**
 * Two people saved the same draft. Both are merged where nothing has to be decided; else whose goes on, of each element
 * or of the whole. Neither is lost, whatever is chosen.
 */
export function useConflict({ key, draft, state, parts, keep, noRoom, load, ...sides }: Sides) {
  const theirs = shallowRef<DraftMerge['theirs'] | null>(null);
  const asked = shallowRef<AskedMerge | null>(null);
  const cameIn = shallowRef<CameIn | null>(null);

  /** Merges what stands here with what somebody else saved, or asks what cannot be merged. */
  async function compare(): Promise<void> {
    const mine = await parts();
    if (!mine || !draft.value) return;
    const merge = await ask(mine);
    if (state.value !== 'conflict') return;
    theirs.value = merge.theirs;
    if (!merge.merged) {
      asked.value = { mine, merge, again: false };
      return;
    }
    // Somebody who went on drawing meanwhile is not to lose that.
    if (!isSame(await parts(), mine)) return await compare();
    await take(mine, merge.theirs, merge.merged);
    const count = merge.taken.filter(({ by }) => by === 'theirs').length;
    if (count > 0 && !isConflict()) cameIn.value = { theirs: merge.theirs, count, before: mine };
  }

  /** Merges as it was decided; asks again where somebody saved meanwhile. */
  async function decide(chosen: Record<string, MergeSide>): Promise<void> {
    if (!asked.value) return;
    const { mine, merge: told } = asked.value;
    const merge = await ask(mine, { revision: told.theirs.revision, sides: chosen });
    if (!merge.merged) {
      asked.value = { mine, merge, again: true };
      return;
    }
    if (Object.values(chosen).includes('theirs') && !(await keep())) return noRoom();
    asked.value = null;
    await take(mine, merge.theirs, merge.merged);
  }

  async function ask(
    mine: DraftParts,
    decided?: { revision: number; sides: Record<string, MergeSide> },
  ): Promise<DraftMerge> {
    const { revision = 0, publishedVersion = null } = draft.value ?? {};
    const body = { revision, publishedVersion, ...mine, ...(decided ? { decided } : {}) };
    const { askMerge } = await import('./merge/ask-merge.ts');
    return await askMerge({ params: { key }, body });
  }

  async function take(mine: DraftParts, other: DraftMerge['theirs'], merged: DraftParts): Promise<void> {
    // What is as it was stays in its editor, with its steps of undo.
    if (merged.bpmn !== mine.bpmn) await load(merged.bpmn);
    await sides.goOnMerged(other, {
      bpmn: merged.bpmn,
      forms: isSame(merged.forms, mine.forms) ? mine.forms : merged.forms,
      decisions: isSame(merged.decisions, mine.decisions) ? mine.decisions : merged.decisions,
      declaration: isSame(merged.declaration, mine.declaration) ? mine.declaration : merged.declaration,
    });
  }

  async function goOn(whose: MergeSide): Promise<void> {
    const other = await sides.theirs();
    if (whose === 'theirs') {
      if (!(await keep())) return noRoom();
      await load(other.bpmn);
    }
    [theirs.value, asked.value] = [null, null];
    await sides.goOnFrom(other, { keepMine: whose === 'mine' });
  }

  /** Goes back to the draft before a merge that nobody asked for; the merged one is kept. */
  async function undo(): Promise<void> {
    const before = cameIn.value?.before;
    if (!before) return;
    if (!(await keep())) return noRoom();
    cameIn.value = null;
    await load(before.bpmn);
    sides.change(before);
  }

  const isConflict = () => state.value === 'conflict';

  watch(state, async (now) => {
    // Whoever goes on drawing has seen what came in.
    if (now === 'saving' || now === 'conflict') cameIn.value = null;
    if (now !== 'conflict') return;
    // Who it was can wait: without an answer both ways are open all the same.
    await compare().catch(async () => (theirs.value = await sides.theirs().catch(() => null)));
  });
  return { theirs, asked, cameIn, goOn, compare, decide, undo };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
