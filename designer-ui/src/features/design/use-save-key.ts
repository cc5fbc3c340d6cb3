import { useEventListener } from '@vueuse/core';

/** Saves when somebody asks for it by the keyboard, and when the network is back. */
export function useSaveKey(saveNow: () => Promise<void>): void {
  useEventListener(window, 'online', () => void saveNow());
  useEventListener(window, 'keydown', (press) => {
    if (press.key.toLowerCase() !== 's' || !(press.metaKey || press.ctrlKey)) return;
    press.preventDefault();
    // What is being typed counts when its field is left.
    (document.activeElement as HTMLElement | null)?.dispatchEvent(new Event('change'));
    void saveNow();
  });
}
