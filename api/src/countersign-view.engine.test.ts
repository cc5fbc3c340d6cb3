import type { Countersign } from '@baton/contract/http/countersigns';
import type { Ticket } from '@baton/contract/http/tickets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSignature } from '@baton/contract/forms/custom-fields/signature';
import type { Attachment } from '@baton/contract/http/attachments';
import { createApiWorld, fileUpload } from '../../tests/support/api-world.ts';
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

it('a file of a signer is read by whoever reads what the signer filled in, known id or not', async () => {
  const number = await world.submit(await world.publish({ rule: 'all' }));
  const { body: paper } = await api.as('lin')<Attachment>(
    'POST',
    '/api/v1/attachments',
    fileUpload('offer.txt', 'secret offer'),
  );
  const signed = await world.sign(number, 'lin', { outcome: 'approve', data: { papers: [paper.id] } });
  expect(signed.status).toBe(200);
  const read = async (username: string) =>
    (await api.as(username)('GET', `/api/v1/attachments/${paper.id}/content`)).status;
  const [own, all, other, requester] = await Promise.all(['lin', 'admin', 'xu', 'guo'].map(read));
  expect({ own, all, other, requester }).toEqual({ own: 200, all: 200, other: 404, requester: 404 });
  // nor can another signer make it theirs
  const taken = await world.sign(number, 'xu', { outcome: 'approve', data: { papers: [paper.id] } });
  expect(taken).toMatchObject({ status: 422, body: { errors: [{ code: 'attachment_unknown' }] } });
  // who has the step behind sees it
  for (const signer of ['xu', 'chen']) await world.sign(number, signer, { outcome: 'approve' });
  expect(await read('zhao')).toBe(200);
});

it('a signature says who signed, and nobody can say it for somebody else', async () => {
  const number = await world.submit(await world.publish({ rule: 'all' }));
  const forged = 'typed:Chen\nchen 2026-11-24T06:00:00.000Z Chen';
  expect(await world.sign(number, 'lin', { outcome: 'approve', data: { hand: forged } })).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: 'hand', code: 'signature_not_own' }] } },
  });
  const began = Date.now();
  await world.sign(number, 'lin', { outcome: 'approve', data: { hand: 'drawn:10,90 300,20 590,90' } });
  const [round] = await seenBy(number, 'admin');
  const field = round?.signers.flatMap(({ fields }) => fields).find(({ path }) => path === 'hand');
  const given = readSignature(field?.value);
  expect(given).toMatchObject({ mark: { kind: 'drawn' }, signed: { name: '林曉' } });
  expect(Math.abs(Date.parse(given?.signed?.at ?? '') - began)).toBeLessThan(60_000);
});
