import {
  beginSandboxRun,
  getSandboxRun,
  openSandbox,
  runScenario,
  takeSandboxStep,
} from '@baton/contract/http/sandbox-runs';
import type { SandboxRun, ScenarioResult } from '@baton/contract/http/sandbox-runs';
import type { RunStep, ScenarioBegin } from '@baton/contract/process/scenario';
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { getTypeProof } from '@baton/contract/http/type-reviews';
import type { Client } from './client.ts';
import { eventually } from './eventually.ts';

/** How an analyst tries the draft of one type, as it was last saved. */
export interface TriedDraft {
  begin(begin: ScenarioBegin, steps?: RunStep[]): Promise<SandboxRun>;
  take(run: SandboxRun, step: RunStep): Promise<SandboxRun>;
  find(run: SandboxRun): Promise<SandboxRun>;
  scenario(id: string): Promise<ScenarioResult>;
}

/** Waits until the sandbox runs, which may have to start first. */
export async function openedSandbox(client: Client): Promise<void> {
  await eventually(
    () => client.call(openSandbox),
    ({ state, reason }) => {
      if (state === 'failed' || state === 'absent') throw new Error(reason ?? state);
      return state === 'ready';
    },
    180_000,
  );
}

/** The draft of a type in the sandbox. */
export async function tryDraft(client: Client, key: string): Promise<TriedDraft> {
  const { revision } = await client.call(getTypeDraft, { params: { key } });
  const of = ({ id }: SandboxRun) => ({ params: { key, id } });
  return {
    begin: (begin, steps = []) =>
      client.call(beginSandboxRun, { params: { key }, body: { revision, begin, steps } }),
    take: (run, step) => client.call(takeSandboxStep, { ...of(run), body: step }),
    find: (run) => client.call(getSandboxRun, of(run)),
    scenario: (id) => client.call(runScenario, { params: { key }, body: { revision, scenario: id } }),
  };
}

/** Runs all scenarios of a draft as it was last saved, which have to pass before it is published. */
export async function proveDraft(client: Client, key: string): Promise<ScenarioResult[]> {
  await openedSandbox(client);
  const { scenarios } = await client.call(getTypeProof, { params: { key } });
  const draft = await tryDraft(client, key);
  const results: ScenarioResult[] = [];
  for (const { id } of scenarios) results.push(await draft.scenario(id));
  return results;
}
