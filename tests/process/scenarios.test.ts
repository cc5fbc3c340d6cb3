import { templates } from '@baton/bpmn-templates';
import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { openedSandbox, tryDraft } from '../support/sandbox.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);

beforeAll(async () => {
  await openedSandbox((await person('he')).client);
});

describe.each(templates())('the scenarios of $key', ({ key, scenarios }) => {
  const results: ScenarioResult[] = [];

  it.each(scenarios)('$name: every step leads where it led before', async ({ id }) => {
    const draft = await tryDraft((await person('he')).client, key);
    const result = await draft.scenario(id);
    results.push(result);
    expect(result.difference).toBeNull();
    expect(result.passed).toBe(true);
  });

  it('walk every flow and every element of the drawing', () => {
    const walked = new Set(results.flatMap(({ coverage }) => [...coverage.flows, ...coverage.elements]));
    const missed = results.flatMap(({ coverage }) => [...coverage.missedFlows, ...coverage.missedElements]);
    expect(walked.size).toBeGreaterThan(30);
    expect([...new Set(missed)].filter((id) => !walked.has(id))).toEqual([]);
  });
});
