import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';

export interface Coverage {
  flows: string[];
  elements: string[];
  /** Flows of the drawing that nothing has walked. */
  missed: string[];
  /** Sequence flows of the drawing; 0 where nothing has run yet. */
  all: number;
}

/** What several runs of one drawing have walked together. */
export function joinWalks(walks: readonly ScenarioResult['coverage'][]): Coverage {
  const flows = new Set(walks.flatMap((walk) => walk.flows));
  const elements = new Set(walks.flatMap((walk) => walk.elements));
  const missed = new Set(walks.flatMap((walk) => walk.missedFlows).filter((id) => !flows.has(id)));
  return { flows: [...flows], elements: [...elements], missed: [...missed], all: flows.size + missed.size };
}
