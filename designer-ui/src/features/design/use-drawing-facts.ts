import { shallowRef, watch } from 'vue';
import type { ElementFacts } from '../../modeler/element-facts.ts';
import { useOpened } from './use-opened.ts';

/** What is drawn, as plain data for those who look at it from beside; read from when one of them is opened first. */
export function useDrawingFacts(isLookedAt: () => boolean, read: () => readonly ElementFacts[]) {
  const facts = shallowRef<readonly ElementFacts[]>([]);
  const opened = useOpened(isLookedAt);

  function look(): void {
    if (opened.value) facts.value = read();
  }

  watch(isLookedAt, (now) => now && look(), { immediate: true });
  return { facts, opened, look };
}
