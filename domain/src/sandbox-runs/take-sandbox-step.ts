import type { SandboxRun } from '@baton/contract/http/sandbox-runs';
import type { RunStep } from '@baton/contract/process/scenario';
import type { Context } from '../context.ts';
import { runView } from './find-run.ts';
import { readRun } from './run-record.ts';
import { enterSandbox } from './sandbox.ts';
import { takeStep } from './take-step.ts';

/** Does one thing in a run and answers where it is then. Throws `sandbox_run_not_found` and what `takeStep` throws. */
export async function takeSandboxStep(
  ctx: Context,
  { step, ...which }: { key: string; id: string; step: RunStep },
): Promise<SandboxRun> {
  const sandbox = await enterSandbox(ctx);
  await takeStep(sandbox, await readRun(sandbox.observer.db, which), step);
  return await runView(sandbox, which);
}
