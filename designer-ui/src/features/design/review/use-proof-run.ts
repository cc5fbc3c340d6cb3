import { openSandbox } from '@baton/contract/http/sandbox-runs';
import type { SandboxState } from '@baton/contract/http/sandbox-runs';
import { onScopeDispose, shallowRef } from 'vue';
import { call } from '../../../api/call.ts';

/** Milliseconds between two looks while it starts. */
const whileStarting = 500;

/** Starts the sandbox and has all scenarios of a draft run there; once they run, they go on without the page. */
export function useProofRun(runAll: () => Promise<void>) {
  /** Where the sandbox is while it starts, or why there is none. */
  const sandbox = shallowRef<SandboxState | null>(null);
  const busy = shallowRef(false);
  let over = false;
  onScopeDispose(() => (over = true));

  async function prove(): Promise<void> {
    busy.value = true;
    try {
      if (await started()) await runAll();
    } finally {
      busy.value = false;
      // A look that failed says nothing of a start any more.
      if (sandbox.value?.state === 'starting') sandbox.value = null;
    }
  }

  async function started(): Promise<boolean> {
    while (!over) {
      const { state, ...rest } = await call(openSandbox, {});
      sandbox.value = state === 'ready' ? null : { state, ...rest };
      if (state !== 'starting') return state === 'ready';
      await new Promise((resolve) => setTimeout(resolve, whileStarting));
    }
    return false;
  }

  return { sandbox, busy, prove };
}
