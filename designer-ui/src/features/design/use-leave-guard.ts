import { useEventListener } from '@vueuse/core';
import { shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

interface Unsaved {
  isUnsaved: () => boolean;
  saveNow: () => Promise<void>;
  /** Keeps in this browser what is not saved; false where there is no room for it. */
  keep: () => Promise<boolean>;
  /** Says that there was no room. */
  noRoom: () => void;
}

/** Saves before the page is left, and asks once where that is not possible. */
export function useLeaveGuard({ isUnsaved, saveNow, keep, noRoom }: Unsaved) {
  const asking = shallowRef<((leave: boolean) => void) | null>(null);

  onBeforeRouteLeave(async (to) => {
    await saveNow();
    if (!isUnsaved()) return true;
    // Who is signed out cannot stay; the draft waits for them here.
    const mustLeave = to.name === 'login';
    const leave = mustLeave || (await new Promise<boolean>((answer) => (asking.value = answer)));
    asking.value = null;
    if (!leave || (await keep())) return leave;
    noRoom();
    return mustLeave;
  });
  useEventListener(window, 'beforeunload', (leaving) => {
    if (isUnsaved()) leaving.preventDefault();
  });
  return { asking };
}
