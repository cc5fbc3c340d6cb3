import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import type { SaveState } from './draft-saver.ts';

interface Sides {
  state: Ref<SaveState>;
  theirs: () => Promise<TypeDraft>;
  goOnFrom: (other: TypeDraft, how: { keepMine: boolean }) => Promise<void>;
  /** Keeps in this browser what stands here; false where there is no room for it. */
  keep: () => Promise<boolean>;
  /** Says that there was no room. */
  noRoom: () => void;
  load: (xml: string) => Promise<void>;
}

/** Two people saved the same draft: whose goes on. Neither is lost, whatever is chosen. */
export function useConflict({ state, theirs: ask, goOnFrom, keep, noRoom, load }: Sides) {
  const theirs = shallowRef<TypeDraft | null>(null);

  async function goOn(whose: 'mine' | 'theirs'): Promise<void> {
    const other = theirs.value ?? (await ask());
    if (whose === 'theirs') {
      if (!(await keep())) return noRoom();
      await load(other.bpmn);
    }
    theirs.value = null;
    await goOnFrom(other, { keepMine: whose === 'mine' });
  }

  watch(state, async (now) => {
    // Who it was can wait: without an answer both ways are open all the same.
    if (now === 'conflict') theirs.value = await ask().catch(() => null);
  });
  return { theirs, goOn };
}
