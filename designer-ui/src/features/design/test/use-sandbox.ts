import { openSandbox } from '@baton/contract/http/sandbox-runs';
import type { SandboxState } from '@baton/contract/http/sandbox-runs';
import { onScopeDispose, shallowRef } from 'vue';
import { call } from '../../../api/call.ts';

/** Milliseconds between two looks while it starts. */
const whileStarting = 500;
/** It ends when nobody asks for it: an open tab does. */
const whileReady = 60_000;

/** The sandbox, started as soon as somebody opens the tab and kept awake as long as they do. */
export function useSandbox() {
  const state = shallowRef<SandboxState | null>(null);
  const failure = shallowRef<unknown>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    failure.value = null;
    try {
      state.value = await call(openSandbox, {});
    } catch (error) {
      failure.value = error;
      return;
    }
    if (over || state.value.state === 'absent' || state.value.state === 'failed') return;
    timer = setTimeout(() => void look(), state.value.state === 'starting' ? whileStarting : whileReady);
  }

  onScopeDispose(() => {
    over = true;
    clearTimeout(timer);
  });
  return { state, failure, look };
}
