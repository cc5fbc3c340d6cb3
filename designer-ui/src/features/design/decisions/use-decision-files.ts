import { computed, shallowRef, watch } from 'vue';
import { readDecisionFile } from './read-decision-file.ts';

export interface DecisionFile {
  /** Stays with the file while it is edited; another one means that its editor opens anew. */
  key: number;
  xml: string;
}

/**
 * The decision files of a draft while they are edited. The list that comes back from `emit` is known; any other one
 * replaces what is edited, since somebody else's draft or a former one was taken.
 */
export function useDecisionFiles(given: () => readonly string[], emit: (xmls: string[]) => void) {
  let next = 0;
  const fresh = (xml: string): DecisionFile => ({ key: next++, xml });
  const files = shallowRef<readonly DecisionFile[]>(given().map(fresh));
  const selected = shallowRef<number | null>(files.value[0]?.key ?? null);

  watch(given, (xmls) => {
    if (sameTexts(xmls, files.value)) return;
    files.value = xmls.map(fresh);
    selected.value = files.value[0]?.key ?? null;
  });

  function take(changed: readonly DecisionFile[]): void {
    files.value = changed;
    emit(changed.map(({ xml }) => xml));
  }

  return {
    files,
    selected,
    facts: computed(() => files.value.map(({ xml }) => readDecisionFile(xml) ?? [])),
    add(xml: string): void {
      const file = fresh(xml);
      selected.value = file.key;
      take([...files.value, file]);
    },
    edit(key: number, xml: string): void {
      take(files.value.map((file) => (file.key === key ? { key, xml } : file)));
    },
    remove(key: number): void {
      const left = files.value.filter((file) => file.key !== key);
      if (selected.value === key) selected.value = left[0]?.key ?? null;
      take(left);
    },
  };
}

function sameTexts(xmls: readonly string[], files: readonly DecisionFile[]): boolean {
  return xmls.length === files.length && files.every(({ xml }, at) => xml === xmls[at]);
}
