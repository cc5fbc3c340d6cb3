import type { Countersign } from '@baton/contract/http/countersigns';
import type { Ticket } from '@baton/contract/http/tickets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { countersignWorld } from '../../tests/support/countersign-world.ts';
import type { CountersignWorld } from '../../tests/support/countersign-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';

const test = useTestEngine();
let api: ApiWorld;
let world: CountersignWorld;

beforeAll(async () => {
  api = await createApiWorld(test);
  world = countersignWorld(api, test);
});

afterAll(async () => {
  await api.close();
  await test.close();
});

async function seenBy(number: string, username: string): Promise<Countersign[]> {
  const { status, body } = await api.as(username)<Ticket>('GET', `/api/v1/tickets/${number}`);
  expect(status).toBe(200);
  return body.countersigns;
}

/** `name state outcome`, in the order of the list. */
const inShort = ({ signers }: Countersign) =>
  signers.map(({ person, state, outcome }) => `${person?.username ?? '-'} ${state} ${outcome?.key ?? '-'}`);

it('a step of several people tells who has signed, who is awaited, and how many have to agree', async () => {
  const number = await world.submit(await world.publish({ rule: 'ratio', ratio: '0.6' }));
  await world.sign(number, 'lin', { outcome: 'refuse', reason: 'too dear' });
  const [open] = await seenBy(number, 'admin');
  expect(open).toMatchObject({ rule: 'ratio', needed: 2, round: 1, state: 'open', outcome: null });
  expect(open && inShort(open)).toEqual(['chen awaited -', 'lin signed refuse', 'xu awaited -']);
  expect(open?.signers[1]).toMatchObject({ name: '林曉', reason: 'too dear' });
  // when
  await world.sign(number, 'chen', { outcome: 'refuse', reason: 'no' });
  // then
  const [decided] = await seenBy(number, 'admin');
  expect(decided).toMatchObject({ state: 'decided', outcome: { key: 'refuse', verdict: 'refuse' } });
  expect(decided && inShort(decided)).toEqual(['chen signed refuse', 'lin signed refuse', '- released -']);
});

it('one after the other: those behind wait for their turn', async () => {
  const number = await world.submit(await world.publish({ rule: 'sequence' }));
  const [open] = await seenBy(number, 'admin');
  expect(open && inShort(open)).toEqual(['chen awaited -', '- later -', '- later -']);
});

it('what is filled in is for later steps and those who read all, each round by itself', async () => {
  // given a step given back once, and passed the second time
  const number = await world.submit(await world.publish({ rule: 'any' }));
  await world.sign(number, 'lin', { outcome: 'giveBack', data: { remark: 'which room?', limit: 3 } });
  const revised = { outcome: 'complete', step: 'revise', data: { request: { title: 'Printer, room 3' } } };
  await world.sign(number, 'guo', revised);
  await world.choose(number);
  await world.sign(number, 'lin', { outcome: 'approve', data: { remark: 'fine' } });
  const filled = (rounds: Countersign[]) =>
    rounds.map(({ signers }) =>
      signers.flatMap(({ fields }) => fields.map(({ path, value }) => [path, value])),
    );
  const all = [
    [
      ['remark', 'which room?'],
      ['limit', 3],
    ],
    [
      ['remark', 'fine'],
      ['limit', 3],
    ],
  ];
  // then
  const rounds = await seenBy(number, 'admin');
  expect(rounds.map(({ round, state, outcome }) => [round, state, outcome?.key])).toEqual([
    [1, 'decided', 'giveBack'],
    [2, 'decided', 'approve'],
  ]);
  expect(filled(rounds)).toEqual(all);
  // who may take the order sees it all, the signer their own, another signer nothing of it
  expect(filled(await seenBy(number, 'zhao'))).toEqual(all);
  expect(filled(await seenBy(number, 'lin'))).toEqual(all);
  expect(filled(await seenBy(number, 'xu'))).toEqual([[], []]);
});
