import { runScenario } from '@baton/contract/http/sandbox-runs';
import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { getTypeProof } from '@baton/contract/http/type-reviews';
import type { Scenario } from '@baton/contract/process/scenario';
import { useQueryClient } from '@tanstack/vue-query';
import { computed, shallowRef, watch } from 'vue';
import { call } from '../../../api/call.ts';
import { useEndpoint } from '../../../api/use-endpoint.ts';
import { joinWalks } from './join-walks.ts';
import { scenariosOf, withoutScenario, withScenario } from './scenarios-of.ts';

type Declaration = Record<string, unknown>;

export interface ScenarioSource {
  key: string;
  /** Of the draft as it was last saved. */
  revision: () => number;
  declaration: () => Declaration;
  /** Whether anything of them is on the page. */
  shown: () => boolean;
}

export type Proving = ReturnType<typeof useScenarios>;

/**
 * The scenarios of a draft and how each went when anybody last ran it on this content. What is under way goes on while
 * other tabs are open.
 */
export function useScenarios({ key, revision, declaration, shown }: ScenarioSource) {
  const queries = useQueryClient();
  const scenarios = computed(() => scenariosOf(declaration()));
  const { data, refetch } = useEndpoint(getTypeProof, { params: { key } }, { enabled: shown, staleTime: 0 });
  /** Of runs made here on this revision. */
  const own = shallowRef<ReadonlyMap<string, ScenarioResult>>(new Map());
  const running = shallowRef<string | null>(null);
  /** How many of those that run one after the other are done. */
  const progress = shallowRef<{ done: number; all: number } | null>(null);
  const proof = computed(() => (data.value?.revision === revision() ? data.value : null));
  const results = computed<ReadonlyMap<string, ScenarioResult>>(() => {
    const kept = (proof.value?.scenarios ?? []).flatMap(({ id, result }) =>
      result ? [[id, result] as const] : [],
    );
    return new Map([...kept, ...own.value]);
  });

  async function run(id: string): Promise<void> {
    running.value = id;
    try {
      const body = { revision: revision(), scenario: id };
      const result = await call(runScenario, { params: { key }, body });
      if (body.revision === revision()) own.value = new Map([...own.value, [id, result]]);
    } finally {
      running.value = null;
    }
  }

  /** What the platform has kept of the runs, for everybody who looks. */
  function lookAnew(): void {
    void refetch();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'getTypeReview' });
  }

  async function runOne(id: string): Promise<void> {
    await run(id).finally(lookAnew);
  }

  async function runAll(): Promise<void> {
    const all = scenarios.value.map(({ id }) => id);
    try {
      for (const [done, id] of all.entries()) {
        progress.value = { done, all: all.length };
        await run(id);
      }
    } finally {
      progress.value = null;
      lookAnew();
    }
  }

  // What was proven of another revision proves nothing of this one.
  watch(revision, () => {
    own.value = new Map();
    if (shown()) void refetch();
  });
  const coverage = computed(() => {
    const all = scenarios.value.flatMap(({ id }) => results.value.get(id) ?? []);
    return joinWalks(all.map((result) => result.coverage));
  });
  return {
    ...{ scenarios, results, running, progress, proof, coverage, runOne, runAll },
    withScenario: (scenario: Scenario) => withScenario(declaration(), scenario),
    withoutScenario: (which: string | number) => withoutScenario(declaration(), which),
  };
}
