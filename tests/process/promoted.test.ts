import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { getTypeReview } from '@baton/contract/http/type-reviews';
import { cancelTicket, promoteTicket } from '@baton/contract/http/tickets';
import type { Scenario } from '@baton/contract/process/scenario';
import { assignUserTask, claimUserTask, releaseUserTask } from '@baton/contract/http/user-tasks';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';
import { refusal } from '../support/refusal.ts';
import { openedSandbox, tryDraft } from '../support/sandbox.ts';
import { publishVariant } from './variant.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const key = `promoted-${Date.now().toString(36).slice(-5)}`;
const params = { key };
const report = {
  request: {
    title: '唐宁工位的空调漏水',
    equipmentType: 'airConditioning',
    location: '二楼会议室',
    description: '请找唐宁 13900000000',
  },
  customer: { name: '唐宁', contact: '13900000000' },
};
const visit = { appointment: { time: '2027-01-05T02:00:00.000Z', note: '上午到', technician: 'wang' } };
const fixed = { outcome: 'repaired', outcomeData: { completion: { solution: '疏通排水管' } } };
const personal = /唐宁|1390|漏水|会议室|上午|疏通|tang|wang|zhao|gao|排水泵|已调拨/;

beforeAll(async () => {
  await publishVariant(await person('he'), 'equipment-repair', { key, prefix: 'PRO' });
  await openedSandbox((await person('he')).client);
});

/** Promotes as an administrator, who reads every ticket, and answers the scenario as the draft has it now. */
async function promoted(number: string, name: string): Promise<Scenario> {
  const { client } = await person('admin');
  const { revision } = await client.call(getTypeDraft, { params });
  const made = await client.call(promoteTicket, { params: { number }, body: { revision, name } });
  const draft = await client.call(getTypeDraft, { params });
  expect(made).toEqual({
    typeKey: key,
    revision: draft.revision,
    scenario: `ticket-${number.toLowerCase()}`,
  });
  const scenarios = draft.declaration['scenarios'] as Scenario[];
  const found = scenarios.find(({ id }) => id === made.scenario);
  if (!found) throw new Error(`The draft has no ${made.scenario}.`);
  return found;
}

const proven = async ({ id }: Scenario) => (await tryDraft((await person('admin')).client, key)).scenario(id);

describe('a ticket that went through the whole drawing', () => {
  let number = '';

  beforeAll(async () => {
    ({ number } = await (await person('tang')).submit(key, report));
    const [zhao, wang, gao, admin] = await Promise.all(['zhao', 'wang', 'gao', 'admin'].map(person));
    await zhao?.complete(number, 'accept', { outcome: 'arrange', outcomeData: visit });
    const parts = { parts: [{ name: '排水泵', quantity: 1 }] };
    await wang?.complete(number, 'repair', { outcome: 'needParts', outcomeData: parts });
    await gao?.complete(number, 'supplyParts', { data: { supply: { note: '已调拨' } } });
    await zhao?.complete(number, 'rearrange', {
      data: { appointment: { time: '2027-01-06T02:00:00.000Z' } },
    });
    await wang?.complete(number, 'repair', fixed);
    await (await person('tang')).complete(number, 'acceptance', { outcome: 'accepted' });
    await eventually(
      async () => await admin?.ticket(number),
      (ticket) => ticket?.status === 'done',
    );
  });

  it('is kept as a scenario without anything personal, and proves the draft', async () => {
    const scenario = await promoted(number, '换件后修好');
    expect(JSON.stringify(scenario)).not.toMatch(personal);
    expect(scenario).toMatchObject({
      from: { ticket: number, version: 1 },
      begin: { by: '@requester', data: { request: { equipmentType: 'airConditioning' } } },
    });
    expect(scenario.steps.map(({ step }) => 'element' in step && step.element)).toEqual([
      ...['accept', 'repair', 'supplyParts', 'rearrange', 'repair', 'acceptance'],
    ]);
    // the same person is the same stand-in: who repaired it is who was named for it
    const by = scenario.steps.map(({ step }) => ('by' in step ? step.by : null));
    expect([by[1] === by[4], by[0] === by[3], by[5]]).toEqual([true, true, '@requester']);
    expect(scenario.steps[0]?.step).toMatchObject({ outcomeData: { appointment: { technician: by[1] } } });
    expect(scenario.steps.at(-1)?.expect).toMatchObject({ status: 'done', outcome: 'resolved', tasks: [] });
    expect(await proven(scenario)).toMatchObject({ difference: null, passed: true });
  });

  it('takes the place of the one before when it is kept again, and is told in the history', async () => {
    const again = await promoted(number, '换件后修好');
    const { client } = await person('admin');
    const { declaration } = await client.call(getTypeDraft, { params });
    expect(declaration['scenarios']).toEqual([again]);
    const { events } = await client.call(getTypeReview, { params });
    const told = events.filter(({ kind }) => kind === 'promoted');
    expect(told).toMatchObject([{ text: number, person: { username: 'admin' } }]);
  });

  it('is kept by nobody who does not read all of it or designs no types, nor over a newer draft', async () => {
    const as = async (username: string, revision = 1) => {
      const { client } = await person(username);
      return await refusal(client.call(promoteTicket, { params: { number }, body: { revision, name: 'x' } }));
    };
    expect(await as('zhao')).toBe('not_allowed');
    expect(await as('tang')).toBe('not_allowed');
    // an analyst who has no part in it does not even see it
    expect(await as('he')).toBe('ticket_not_found');
    expect(await as('admin', 0)).toBe('stale_version');
  });
});

it('a ticket that was handed over keeps who had it, and who was told what', async () => {
  const { number } = await (await person('tang')).submit(key, report);
  const [zhao, wang] = await Promise.all(['zhao', 'wang'].map(person));
  if (!zhao || !wang) throw new Error('Nobody is there.');
  // given a step that somebody took and gave back, and that was given to another and to a third
  const { id } = await zhao.taskAt(number, 'accept');
  const params = { id };
  const assign = (to: string) =>
    wang.client.call(assignUserTask, { params, body: { person: to, reason: '唐宁的老朋友' } });
  await zhao.client.call(claimUserTask, { params });
  await zhao.client.call(releaseUserTask, { params });
  await assign('zhao');
  await assign('wang');
  await wang.complete(number, 'accept', { outcome: 'reject', reason: '唐宁不在' });
  const admin = await person('admin');
  await eventually(
    () => admin.ticket(number),
    (ticket) => ticket.status === 'done',
  );
  // when it is kept
  const scenario = await promoted(number, '转手');
  // then each hand-over is a step, and the requester hears of the end
  expect(JSON.stringify(scenario)).not.toMatch(personal);
  expect(scenario.steps.map(({ step }) => step.do)).toEqual([
    ...['claim', 'release', 'assign', 'assign', 'complete'],
  ]);
  const messages = [scenario.begin, ...scenario.steps].map(({ expect: seen }) => seen?.messages);
  expect(messages.slice(0, -1).flat()).toEqual([]);
  expect(messages.at(-1)).toEqual([{ template: 'rejected', to: '@requester' }]);
  expect(await proven(scenario)).toMatchObject({ difference: null, passed: true });
});

it('a ticket that was cancelled on the way is kept as that', async () => {
  const { number } = await (await person('tang')).submit(key, report);
  const admin = await person('admin');
  await (await person('zhao')).taskAt(number, 'accept');
  await admin.client.call(cancelTicket, { params: { number }, body: { reason: '唐宁搬走了' } });
  await eventually(
    () => admin.ticket(number),
    (ticket) => ticket.status === 'done',
  );
  const scenario = await promoted(number, '撤销');
  expect(JSON.stringify(scenario)).not.toMatch(personal);
  expect(scenario.steps).toMatchObject([{ step: { do: 'cancel' }, expect: { outcome: 'cancelled' } }]);
  expect(await proven(scenario)).toMatchObject({ difference: null, passed: true });
});
