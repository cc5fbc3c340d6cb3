import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { newId, sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import type { ProcessModel } from '../process/index.ts';
import { saveTypeDraft } from '../ticket-type-drafts/index.ts';
import { bundleHash } from '../ticket-types/index.ts';
import { recordScenarioResult } from '../ticket-types/record-scenario-result.ts';
import { recordVersion } from '../ticket-types/record-version.ts';
import { findTypeProof } from './find-type-proof.ts';
import { findTypeReview } from './find-type-review.ts';
import { publishDueTypes } from './publish-due-types.ts';
import { schedulePublication } from './schedule-publication.ts';

let test: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
});

afterAll(() => test.drop());

const scenario = (id: string) => ({ id, name: `名 ${id}`, begin: { by: 'guo', data: {} }, steps: [] });
const typeWith = (key: string, ids: string[]) => {
  const bundle = deskType(key);
  return { ...bundle, declaration: { ...bundle.declaration, scenarios: ids.map(scenario) } };
};
const nothing = { flows: [], elements: [], missedFlows: [], missedElements: [] };
const result = (id: string, passed: boolean, runId: string | null = newId()): ScenarioResult => ({
  ...{ scenario: id, passed, runId, coverage: nothing },
  difference: passed ? null : { step: 2, what: 'status', expected: 'done', actual: 'pending' },
});

/** A draft of a type with scenarios, and how results of it are kept. */
async function drafted(key: string, ids: string[]) {
  const he = { ...(await world.as('he')), mayPublishAlone: true };
  const bundle = typeWith(key, ids);
  await saveTypeDraft(he, { revision: 0, bundle });
  const content = { ...bundle, hash: bundleHash(bundle) };
  return {
    he,
    ran: async (id: string, passed: boolean, runId?: string) =>
      await recordScenarioResult(he, content, result(id, passed, runId)),
    // Without the engine: what decides is the row.
    publish: async (by = he) => await recordVersion(by, bundle, {} as ProcessModel),
    state: async () => (await findTypeReview(he, key)).proof,
    kinds: async () => (await findTypeReview(he, key)).events.map(({ kind }) => kind),
  };
}

it('a version is published once all of its scenarios have passed, and names those that have not', async () => {
  const type = await drafted('proof', ['one', 'two']);
  expect(await type.state()).toEqual({ state: 'not_run', passed: 0, all: 2 });
  await type.ran('one', true);
  expect(await type.state()).toEqual({ state: 'not_run', passed: 1, all: 2 });
  await expect(type.publish()).rejects.toMatchObject({
    code: 'proof_missing',
    facts: { scenarios: [{ id: 'two', name: '名 two', difference: null }] },
    errors: [{ path: 'declaration.scenarios.two', code: 'not_run' }],
  });
  await type.ran('two', false);
  await expect(type.publish()).rejects.toMatchObject({
    code: 'proof_missing',
    facts: { scenarios: [{ id: 'two', difference: { step: 2, what: 'status' } }] },
    errors: [{ code: 'failed', message: expect.stringContaining('step 2') as unknown }],
  });
  await type.ran('two', true);
  expect(await type.publish()).toMatchObject({ version: 1, fresh: true });
  expect(await type.kinds()).toEqual(['published', 'proven', 'disproven']);
});

it('the last run counts, and one that is kept twice counts once', async () => {
  const type = await drafted('last', ['one']);
  const run = newId();
  await type.ran('one', true, run);
  await type.ran('one', false);
  // a reply that was lost on the way to the database is sent again, late
  await type.ran('one', true, run);
  expect(await type.state()).toEqual({ state: 'failed', passed: 0, all: 1 });
  await expect(type.publish()).rejects.toMatchObject({ code: 'proof_missing' });
  const [row] = await sqlOf(
    test.db,
  )`select count(*)::int as runs from scenario_results where type_key = 'last'`;
  expect(row).toEqual({ runs: 2 });
});

it('what passed on another content proves nothing of this one', async () => {
  const type = await drafted('other', ['one']);
  await type.ran('one', true);
  const changed = typeWith('other', ['one']);
  const draft = {
    revision: 1,
    bundle: { ...changed, declaration: { ...changed.declaration, prefix: 'NEW' } },
  };
  await saveTypeDraft(type.he, draft);
  expect(await type.state()).toEqual({ state: 'not_run', passed: 0, all: 1 });
  expect(await findTypeProof(type.he, 'other')).toMatchObject({
    ...{ revision: 2, state: 'not_run', scenarios: [{ id: 'one', result: null, at: null, person: null }] },
  });
});

it('one without scenarios, and what a program of ours publishes, needs no proof', async () => {
  const without = await drafted('without', []);
  expect((await without.state()).state).toBe('none');
  expect(await without.publish()).toMatchObject({ version: 1 });
  const shipped = await drafted('shipped', ['one']);
  const start = { ...(await world.as('start')), mayPublishAlone: true };
  expect(await shipped.publish(start)).toMatchObject({ version: 1 });
});

it('a publication at a time is refused without proof, when it is asked for and when its time comes', async () => {
  const type = await drafted('timed', ['one']);
  const soon = () =>
    schedulePublication(type.he, { key: 'timed', revision: 1, publishAt: new Date(Date.now() + 60_000) });
  await expect(soon()).rejects.toMatchObject({ code: 'proof_missing' });
  await type.ran('one', true);
  await soon();
  await type.ran('one', false);
  await sqlOf(test.db)`update ticket_type_schedules set publish_at = now() - interval '1 second'`;
  expect(await publishDueTypes(type.he)).toBe(true);
  expect((await findTypeReview(type.he, 'timed')).schedule).toMatchObject({ failure: 'proof_missing' });
});
