import { runScenario } from '@baton/contract/http/sandbox-runs';
import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';

import type { Scenario } from '@baton/contract/process/scenario';
import { computed, shallowRef, watch } from 'vue';
import { call } from '../../../api/call.ts';
import { joinWalks } from './join-walks.ts';
import { scenariosOf } from './scenarios-of.ts';

type Declaration = Record<string, unknown>;

/** The scenarios of a draft and how each went when it was last run on this revision. */
export function useScenarios(key: string, revision: () => number, declaration: () => Declaration) {
  const scenarios = computed(() => scenariosOf(declaration()));
  const results = shallowRef<ReadonlyMap<string, ScenarioResult>>(new Map());
  const running = shallowRef<string | null>(null);

  async function runOne(id: string): Promise<void> {
    running.value = id;
    try {
      const body = { revision: revision(), scenario: id };
      const result = await call(runScenario, { params: { key }, body });
      results.value = new Map([...results.value, [id, result]]);
    } finally {
      running.value = null;
    }
  }

  async function runAll(): Promise<void> {
    for (const { id } of scenarios.value) await runOne(id);
  }

  /** The declaration with one more scenario, in place of one of that id. */
  const withScenario = (scenario: Scenario): Declaration => ({
    ...declaration(),
    scenarios: [...scenarios.value.filter(({ id }) => id !== scenario.id), scenario],
  });
  const withoutScenario = (id: string): Declaration => ({
    ...declaration(),
    scenarios: scenarios.value.filter((one) => one.id !== id),
  });
  // What was proven of another revision proves nothing of this one.
  watch(revision, () => (results.value = new Map()));
  const coverage = computed(() => joinWalks([...results.value.values()].map((result) => result.coverage)));
  return { scenarios, results, running, coverage, runOne, runAll, withScenario, withoutScenario };
}
