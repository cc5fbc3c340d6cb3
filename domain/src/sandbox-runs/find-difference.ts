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
    .map((entry: Record<string, unknown>) => canonicalJson(inOrder(entry)))
    .sort()
    .join('\n');
}

/** With its own lists, such as the pool of a task, in one order. */
function inOrder(entry: Record<string, unknown>): Record<string, unknown> {
  const pool = entry['pool'];
  return Array.isArray(pool) ? { ...entry, pool: [...(pool as string[])].sort() } : entry;
}
