import { getTypeDraft, publishTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { getTypeProof, getTypeReview, restoreTypeVersion } from '@baton/contract/http/type-reviews';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { deskType } from '../support/desk-type.ts';
import { demoPeople } from '../support/people.ts';
import { refusal } from '../support/refusal.ts';
import { openedSandbox, tryDraft } from '../support/sandbox.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);

beforeAll(async () => {
  await openedSandbox((await person('he')).client);
});

describe('publishing', () => {
  const key = `proven-${Date.now().toString(36).slice(-5)}`;
  const params = { key };
  const start = { by: 'guo', data: { title: 'x', request: { title: 'x' } } };
  const approved = {
    ...{ id: 'approved', name: '同意', begin: start },
    steps: [{ step: { do: 'complete', element: 'handle', by: 'lin', outcome: 'approve' } }],
  };
  const refused = { ...approved, id: 'refused', name: '无人可办', begin: { ...start, by: 'nobody' } };

  const save = async (scenarios: unknown[]) => {
    const { client } = await person('he');
    const { bpmn, forms, declaration } = deskType(key);
    const found = await client.call(getTypeDraft, { params }).catch(() => ({ revision: 0 }));
    const body = { revision: found.revision, bpmn, forms, declaration: { ...declaration, scenarios } };
    await client.call(saveTypeDraft, { params, body });
    return await tryDraft(client, key);
  };
  const publish = async () => {
    const { client } = await person('he');
    const { revision } = await client.call(getTypeDraft, { params });
    return await client.call(publishTypeDraft, { params, body: { revision } });
  };

  it('waits until every scenario of that very content has passed, as the platform itself saw it', async () => {
    // given a draft with two scenarios, of which one can only fail
    const { client } = await person('he');
    const tried = await save([approved, refused]);
    expect(await refusal(publish())).toBe('proof_missing');
    expect((await tried.scenario('approved')).passed).toBe(true);
    expect((await tried.scenario('refused')).passed).toBe(false);
    expect(await refusal(publish())).toBe('proof_missing');
    expect(await client.call(getTypeProof, { params })).toMatchObject({
      state: 'failed',
      scenarios: [
        { id: 'approved', result: { passed: true, difference: null }, person: { username: 'he' } },
        { id: 'refused', result: { passed: false, difference: { step: 0, what: 'failed' } } },
      ],
    });
    // when it is taken out, the content is another one, of which nothing is proven
    const again = await save([approved]);
    expect((await client.call(getTypeReview, { params })).proof).toEqual({
      state: 'not_run',
      passed: 0,
      all: 1,
    });
    expect(await refusal(publish())).toBe('proof_missing');
    // then what has passed is published, and its history says so
    await again.scenario('approved');
    expect(await publish()).toMatchObject({ version: 1 });
    const { events } = await client.call(getTypeReview, { params });
    expect(events.map(({ kind, scenarios }) => [kind, scenarios])).toEqual([
      ['published', 1],
      ['proven', 1],
      ['disproven', 2],
    ]);
    expect(events[2]?.text).toBe('无人可办');
  });

  it('needs no new proof of a content that was proven before', async () => {
    const { client } = await person('he');
    await save([]);
    expect((await client.call(getTypeReview, { params })).proof).toEqual({
      state: 'none',
      passed: 0,
      all: 0,
    });
    expect(await publish()).toMatchObject({ version: 2 });
    const { revision } = await client.call(getTypeDraft, { params });
    await client.call(restoreTypeVersion, { params, body: { version: 1, revision } });
    expect((await client.call(getTypeReview, { params })).proof.state).toBe('proven');
    expect(await publish()).toMatchObject({ version: 3 });
  });
});
