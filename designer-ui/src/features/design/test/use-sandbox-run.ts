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
  const shown = () => params(run.value?.id ?? '');

  /** A clock that was stopped on its way has moved all the same: the run is shown as it is then. */
  async function take(step: RunStep): Promise<SandboxRun> {
    try {
      return await call(takeSandboxStep, { params: shown(), body: step });
    } catch (error) {
      if (step.do === 'moveClock')
        run.value = await call(getSandboxRun, { params: shown() }).catch(() => run.value);
      throw error;
    }
  }

  return {
    run,
    busy,
    /** Begins, and takes the given steps right after. */
    begin: (begin: ScenarioBegin, steps: RunStep[] = []) =>
      work(() => call(beginSandboxRun, { params: { key }, body: { revision: revision(), begin, steps } })),
    take: (step: RunStep) => work(() => take(step)),
    show: (id: string) => work(() => call(getSandboxRun, { params: params(id) })),
    leave: () => (run.value = null),
  };
}
