import type { SandboxRun } from '@baton/contract/http/sandbox-runs';
import type { RunStep, ScenarioBegin } from '@baton/contract/process/scenario';
import type { Context } from '../context.ts';
import { beginRun } from './begin-run.ts';
import { runView } from './find-run.ts';
import type { DraftRevision } from './put-draft-in.ts';

/** Begins a run, takes the steps given, and answers where it is then. Throws as `beginRun` does. */
export async function beginSandboxRun(
  ctx: Context,
  input: DraftRevision & { begin: ScenarioBegin; steps?: readonly RunStep[] | undefined },
): Promise<SandboxRun> {
  const { sandbox, id } = await beginRun(ctx, input);
  return await runView(sandbox, { key: input.key, id });
}
