import { shallowRef } from 'vue';
import type { DraftParts } from './draft-parts.ts';
import { dropKeptDraft, keepDraft, readKeptDraft } from './kept-draft.ts';

/** The last draft that was not saved, in this browser under a name; `parts` answers what stands now. */
export function useKeptDraft(name: string, parts: () => Promise<DraftParts | null>) {
  const kept = shallowRef(readKeptDraft(name));
  return {
    kept,
    /** False where the browser has no room for it: then nothing may be given up. */
    async keep(): Promise<boolean> {
      const now = await parts();
      if (!now) return true;
      if (!keepDraft(name, now)) return false;
      kept.value = readKeptDraft(name);
      return true;
    },
    forget(): void {
      dropKeptDraft(name);
      kept.value = readKeptDraft(name);
    },
  };
}
