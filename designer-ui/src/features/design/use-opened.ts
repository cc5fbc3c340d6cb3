import { shallowRef, watch } from 'vue';

/** Whether a tab has been open before: then it stays, and its steps of undo with it. */
export function useOpened(isOpen: () => boolean) {
  const opened = shallowRef(false);
  watch(isOpen, (now) => now && (opened.value = true), { immediate: true });
  return opened;
}
