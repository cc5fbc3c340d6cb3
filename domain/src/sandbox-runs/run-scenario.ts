import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { readScenarios } from '@baton/contract/process/read-scenarios';
import type { Scenario } from '@baton/contract/process/scenario';
import type { Context } from '../context.ts';
import { DomainError, isPlatformFailure } from '../errors.ts';
import { recordScenarioResult } from '../ticket-types/index.ts';
import { ticketDiagram } from '../tickets/index.ts';
import { beginRun } from './begin-run.ts';
import type { BegunRun } from './begin-run.ts';
import { castPeople } from './cast-people.ts';
import { coverageOf } from './coverage-of.ts';
import { findDifference } from './find-difference.ts';
import type { Difference } from './find-difference.ts';
import { readDrafted } from './put-draft-in.ts';
import type { DraftRevision } from './put-draft-in.ts';
import { readRun } from './run-record.ts';
import type { Sandbox } from './sandbox.ts';
import { notSettled } from './settle-run.ts';
import { takeStep } from './take-step.ts';
import { runView } from './find-run.ts';

/**
 * Does a scenario of a draft again on the sandbox, keeps what came of it for exactly this content, and answers the first
 * difference; a step that cannot be done is one. Throws `scenario_not_found`, and what keeps every scenario from
 * running: `sandbox_not_ready`, `run_not_settled`, `stale_version`, `bundle_refused`, `engine_unavailable`. Nothing is kept then.
 */
export async function runScenario(
  ctx: Context,
  { scenario: id, key, revision }: { key: string; revision: number; scenario: string },
): Promise<ScenarioResult> {
  const content = await readDrafted(ctx, { key, revision });
  const scenario = readScenarios(content.declaration).scenarios.find((one) => one.id === id);
  if (!scenario) throw new DomainError('scenario_not_found', { scenario: id });
  const result = await tryScenario(ctx, { key, revision, hash: content.hash }, scenario);
  await recordScenarioResult(ctx, content, result);
  return result;
}

async function tryScenario(ctx: Context, draft: DraftRevision, given: Scenario): Promise<ScenarioResult> {
  const { id } = given;
  let begun: BegunRun;
  let scenario: Scenario;
  try {
    scenario = await castPeople(ctx.db, given);
    const { expect: _expect, ...begin } = scenario.begin;
    begun = await beginRun(ctx, { ...draft, begin });
  } catch (error) {
    const difference = failed(0, error);
    return { scenario: id, passed: false, runId: null, difference, coverage: nothingWalked };
  }
  const { sandbox, id: runId, rests } = begun;
  const difference = await follow(sandbox, { key: draft.key, id: runId, rests }, [
    { step: null, expect: scenario.begin.expect },
    ...scenario.steps,
  ]);
  const { ticketNumber } = await runView(sandbox, { key: draft.key, id: runId });
  const coverage = await coverageOf(draft.key, await ticketDiagram(sandbox.observer, ticketNumber));
  return { scenario: id, passed: difference === null, runId, difference, coverage };
}

type Planned = Scenario['steps'][number] | { step: null; expect: Scenario['begin']['expect'] };

async function follow(
  sandbox: Sandbox,
  which: { key: string; id: string; rests: boolean },
  planned: Planned[],
): Promise<Difference | null> {
  const { db } = sandbox.observer;
  let { rests } = which;
  for (const [at, { step, expect }] of planned.entries()) {
    try {
      if (step) rests = await takeStep(sandbox, await readRun(db, which), step);
      if (!rests) throw notSettled();
    } catch (error) {
      return failed(at, error);
    }
    const { steps } = await readRun(db, which);
    const difference = findDifference(at, expect, steps[at]?.expect ?? {});
    if (difference) return difference;
  }
  return null;
}

/** Of what keeps the whole sandbox from working, and of a run that still goes on, nothing follows about the scenario. */
const notItsFault = new Set([
  'run_not_settled',
  'sandbox_not_ready',
  'stale_version',
  'bundle_refused',
  'ticket_type_not_found',
]);

function failed(step: number, error: unknown): Difference {
  if (!(error instanceof DomainError) || isPlatformFailure(error) || notItsFault.has(error.code)) throw error;
  const faults = error.errors.map(({ path, code, message }) => ({ path, code, message }));
  const actual = { code: error.code, ...error.facts, ...(faults.length > 0 && { errors: faults }) };
  return { step, what: 'failed', expected: null, actual };
}

const nothingWalked = { flows: [], elements: [], missedFlows: [], missedElements: [] };
