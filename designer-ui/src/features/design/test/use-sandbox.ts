import { openSandbox } from '@baton/contract/http/sandbox-runs';
import type { SandboxState } from '@baton/contract/http/sandbox-runs';
import { onScopeDispose, shallowRef } from 'vue';
import { call } from '../../../api/call.ts';

/** Milliseconds between two looks while it starts. */
const whileStarting = 500;
/** It ends when nobody asks for it: whoever does something on the page does so at most this often. */
const whileReady = 60_000;
const doings = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * The sandbox, started as soon as somebody opens the tab and kept awake as long as they do something there; a page that
 * was left open lets it end.
 */
export function useSandbox() {
  const state = shallowRef<SandboxState | null>(null);
  const failure = shallowRef<unknown>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let used = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    failure.value = null;
    used = false;
    try {
      state.value = await call(openSandbox, {});
    } catch (error) {
      failure.value = error;
      return;
    }
    if (over || state.value.state === 'absent' || state.value.state === 'failed') return;
    if (state.value.state === 'starting') timer = setTimeout(() => void look(), whileStarting);
    else timer = setTimeout(lookWhenUsed, whileReady);
  }

  function lookWhenUsed(): void {
    if (used && document.visibilityState === 'visible') void look();
    else timer = setTimeout(lookWhenUsed, whileReady);
  }

  const note = () => (used = true);
  for (const doing of doings) addEventListener(doing, note, { passive: true });
  onScopeDispose(() => {
    over = true;
    clearTimeout(timer);
    for (const doing of doings) removeEventListener(doing, note);
  });
  return { state, failure, look };
}
