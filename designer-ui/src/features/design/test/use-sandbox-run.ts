import { beginSandboxRun, getSandboxRun, takeSandboxStep } from '@baton/contract/http/sandbox-runs';
import type { SandboxRun } from '@baton/contract/http/sandbox-runs';
import type { RunStep, ScenarioBegin } from '@baton/contract/process/scenario';
import { shallowRef } from 'vue';
import { call } from '../../../api/call.ts';

/** A ticket of a draft in the sandbox; one thing is done at a time. */
export function useSandboxRun(key: string, revision: () => number) {
  const run = shallowRef<SandboxRun | null>(null);
  const busy = shallowRef(false);

  async function work(act: () => Promise<SandboxRun>): Promise<void> {
    busy.value = true;
    try {
      run.value = await act();
    } finally {
      busy.value = false;
    }
  }

  const params = (id: string) => ({ key, id });
  return {
    run,
    busy,
    /** Begins, and takes the given steps right after. */
    begin: (begin: ScenarioBegin, steps: RunStep[] = []) =>
      work(() => call(beginSandboxRun, { params: { key }, body: { revision: revision(), begin, steps } })),
    take: (step: RunStep) =>
      work(() => call(takeSandboxStep, { params: params(run.value?.id ?? ''), body: step })),
    show: (id: string) => work(() => call(getSandboxRun, { params: params(id) })),
    leave: () => (run.value = null),
  };
}
