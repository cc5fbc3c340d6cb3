import type { Scenario } from '@baton/contract/process/scenario';
import type { Context } from '../context.ts';
import { closeStep } from './close-step.ts';
import { readRun } from './run-record.ts';
import { enterSandbox } from './sandbox.ts';
import { notSettled } from './settle-run.ts';

/** What was done in a run, with what came of it, under a new id. Throws as `findRun` does, and `run_not_settled`. */
export async function recordScenario(
  ctx: Context,
  { name, ...which }: { key: string; id: string; name: string },
): Promise<Scenario> {
  const { observer } = await enterSandbox(ctx);
  if (!(await closeStep(observer, await readRun(observer.db, which)))) throw notSettled();
  const { id, begin, steps } = await readRun(observer.db, which);
  const [first] = steps;
  return {
    id: `run-${id}`,
    name,
    begin: { ...begin, ...(first && { expect: first.expect }) },
    steps: steps.flatMap(({ step, expect }) => (step ? [{ step, expect }] : [])),
  };
}
