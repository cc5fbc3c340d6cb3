import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { readScenarios } from '@baton/contract/process/read-scenarios';
import type { Context } from '../context.ts';
import { findTypeDraft } from '../ticket-type-drafts/index.ts';
import { joinCoverage } from './coverage-of.ts';
import type { DraftRevision } from './put-draft-in.ts';
import { runScenario } from './run-scenario.ts';

/** Runs every scenario of a draft, one after the other, and says what they walk together. Throws as `runScenario` does. */
export async function runScenarios(
  ctx: Context,
  draft: DraftRevision,
): Promise<{ results: ScenarioResult[]; coverage: ScenarioResult['coverage'] }> {
  const { declaration } = await findTypeDraft(ctx, draft.key);
  const results: ScenarioResult[] = [];
  for (const { id } of readScenarios(declaration).scenarios)
    results.push(await runScenario(ctx, { ...draft, scenario: id }));
  return { results, coverage: joinCoverage(results.map(({ coverage }) => coverage)) };
}
