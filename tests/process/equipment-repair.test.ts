import { cancelTicket } from '@baton/contract/http/tickets';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';
import { openAllDay, openAsUsual, publishVariant } from './variant.ts';
import { unwalked } from './walked.ts';

const { address, password, databaseUrl } = inject('platform');
const person = demoPeople(address, password);
const database = postgres(databaseUrl, { max: 1 });
const numbers: string[] = [];

beforeAll(async () => {
  const he = await person('he');
  await publishVariant(he, 'equipment-repair', { key: 'hurried-repair', prefix: 'HURR', deadline: 'PT2S' });
  await publishVariant(he, 'equipment-repair', { key: 'unrouted-repair', prefix: 'UNRR', routed: false });
});

afterAll(() => database.end());

const report = {
  request: {
    title: '空调漏水',
    equipmentType: 'airConditioning',
    location: '二楼会议室',
    description: '天花板滴水',
  },
  customer: { name: '唐宁', contact: '13900000000' },
};
const visit = { appointment: { time: '2027-01-05T02:00:00.000Z', note: '上午到' } };
const fixed = { outcome: 'repaired', outcomeData: { completion: { solution: '疏通排水管' } } };

async function reported(type = 'equipment-repair'): Promise<string> {
  const { number } = await (await person('tang')).submit(type, report);
  numbers.push(number);
  return number;
}

async function done(number: string) {
  const admin = await person('admin');
  return await eventually(
    () => admin.ticket(number),
    (ticket) => ticket.status === 'done',
  );
}

describe('equipment repair', () => {
  it('is arranged, repaired and accepted', async () => {
    const number = await reported();
    expect(number).toMatch(/^REP-\d{6}$/);
    const zhao = await person('zhao');
    await zhao.complete(number, 'accept', { outcome: 'arrange', outcomeData: visit });
    await zhao.complete(number, 'repair', fixed);
    await (await person('tang')).complete(number, 'acceptance', { outcome: 'accepted' });
    expect((await done(number)).outcome).toBe('resolved');
  });

  it('goes to the technician named in the appointment', async () => {
    const number = await reported();
    const appointment = { appointment: { ...visit.appointment, technician: 'wang' } };
    await (await person('zhao')).complete(number, 'accept', { outcome: 'arrange', outcomeData: appointment });
    const repair = await (await person('wang')).taskAt(number, 'repair');
    expect(repair.assignee?.username).toBe('wang');
  });

  it('waits for parts and a new visit together, then goes on', async () => {
    const number = await reported();
    const [zhao, gao, admin] = [await person('zhao'), await person('gao'), await person('admin')];
    await zhao.complete(number, 'accept', { outcome: 'arrange', outcomeData: visit });
    const parts = { parts: [{ name: '排水泵', quantity: 1 }] };
    await zhao.complete(number, 'repair', { outcome: 'needParts', outcomeData: parts });
    await eventually(
      () => admin.ticket(number),
      (ticket) => ticket.status === 'transferred' && ticket.steps.length === 2,
    );
    await gao.complete(number, 'supplyParts', { data: { supply: { note: '已调拨' } } });
    await zhao.complete(number, 'rearrange', { data: { appointment: { time: '2027-01-06T02:00:00.000Z' } } });
    await zhao.complete(number, 'repair', fixed);
    await (await person('tang')).complete(number, 'acceptance', { outcome: 'accepted' });
    expect((await done(number)).outcome).toBe('resolved');
  });

  it('comes straight back to the technician when it needs rework', async () => {
    const number = await reported();
    const zhao = await person('zhao');
    await zhao.complete(number, 'accept', { outcome: 'arrange', outcomeData: visit });
    await zhao.complete(number, 'repair', fixed);
    await (await person('tang')).complete(number, 'acceptance', { outcome: 'rework', reason: '仍在滴水' });
    expect((await zhao.taskAt(number, 'repair')).assignee?.username).toBe('zhao');
  });

  it('can be turned down with a reason', async () => {
    const number = await reported();
    await (await person('zhao')).complete(number, 'accept', { outcome: 'reject', reason: '不在服务范围' });
    expect((await done(number)).outcome).toBe('rejected');
  });

  it('is accepted by the dispatcher where no team is named for it', async () => {
    const number = await reported('unrouted-repair');
    await (await person('chen')).complete(number, 'accept', { outcome: 'reject', reason: '不在服务范围' });
    expect((await done(number)).outcome).toBe('rejected');
  });

  it('can be cancelled by who reported it before anybody has accepted it', async () => {
    const number = await reported();
    const tang = await person('tang');
    await tang.client.call(cancelTicket, { params: { number }, body: { reason: '已经好了' } });
    expect((await done(number)).outcome).toBe('cancelled');
  });
});

describe('equipment repair, late', () => {
  beforeAll(() => openAllDay(database));
  afterAll(() => openAsUsual(database));

  it('counts as accepted when nobody says otherwise', async () => {
    const number = await reported('hurried-repair');
    const zhao = await person('zhao');
    await zhao.complete(number, 'accept', { outcome: 'arrange', outcomeData: visit });
    await zhao.complete(number, 'repair', fixed);
    expect((await done(number)).outcome).toBe('resolved');
  });
});

it('equipment repair has been walked in every part', async () => {
  expect(await unwalked(await person('admin'), 'equipment-repair', numbers)).toEqual([]);
});
