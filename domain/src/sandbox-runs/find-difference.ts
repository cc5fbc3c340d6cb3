import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import type { Expectation } from '@baton/contract/process/scenario';
import { canonicalJson } from '../audit/index.ts';

export type Difference = NonNullable<ScenarioResult['difference']>;

const compared = ['status', 'outcome', 'tasks', 'messages'] as const;

/** The first thing that is not as expected after a step; null where all is. Lists count in any order. */
export function findDifference(
  step: number,
  expected: Expectation | undefined,
  actual: Expectation,
): Difference | null {
  for (const what of compared) {
    const wanted = expected?.[what];
    if (wanted === undefined) continue;
    if (comparable(wanted) !== comparable(actual[what]))
      return { step, what, expected: wanted, actual: actual[what] };
  }
  return null;
}

function comparable(value: unknown): string {
  if (!Array.isArray(value)) return canonicalJson(value ?? null);
  return value
    .map((entry) => canonicalJson(entry))
    .sort()
    .join('\n');
}
