import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { countersignWorld } from '../../tests/support/countersign-world.ts';
import type { CountersignWorld } from '../../tests/support/countersign-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';

const test = useTestEngine();
const sql = sqlOf(test.db);
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

/** What stands in our tables, a list for each round. */
async function verdictsOf(number: string): Promise<string[][]> {
  const rows = await sql<{ verdicts: string[] }[]>`
    select array(select p.username || ' ' || v.outcome || ' ' || v.verdict from app.countersign_verdicts v
      join app.people p on p.id = v.person_id where v.round_id = r.id order by v.at) as verdicts
    from app.countersign_rounds r join app.tickets t on t.id = r.ticket_id
    where t.number = ${number} order by r.opened_at`;
  return rows.map(({ verdicts }) => verdicts);
}

const agree = { outcome: 'approve' };
const refuse = { outcome: 'refuse', reason: 'too dear' };

describe('all of three', () => {
  let key: string;
  beforeAll(async () => {
    key = await world.publish({ rule: 'all' });
  });

  it('have a task each, and pass when the last has agreed', async () => {
    // given
    const number = await world.submit(key);
    expect(await world.open(number)).toEqual(['sign chen', 'sign lin', 'sign xu']);
    // when
    expect((await world.sign(number, 'lin', agree)).status).toBe(200);
    expect((await world.sign(number, 'chen', { outcome: 'approveWithin' })).status).toBe(200);
    expect(await world.open(number)).toEqual(['sign xu']);
    expect((await world.sign(number, 'xu', agree)).status).toBe(200);
    // then
    expect(await world.open(number)).toEqual(['order -']);
    expect(await verdictsOf(number)).toEqual([
      ['lin approve agree', 'chen approveWithin agree', 'xu approve agree'],
    ]);
  });

  it('are stopped by one who refuses; the others’ tasks are gone, and say so', async () => {
    const number = await world.submit(key);
    const late = await world.taskOf(number, 'sign', 'chen');
    await world.sign(number, 'lin', agree);
    expect((await world.sign(number, 'xu', refuse)).status).toBe(200);
    expect(await world.ticket(number)).toMatchObject({ status: 'done', outcome: 'rejected' });
    const path = `/api/v1/user-tasks/${late?.id}`;
    expect(await api.as('chen')('GET', path)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    const answer = await api.as('chen')('POST', `${path}/complete`, { body: { ...agree, data: {} } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'task_gone' } });
    expect(await verdictsOf(number)).toEqual([['lin approve agree', 'xu refuse refuse']]);
  });

  it('begin anew when one gives it back', async () => {
    // given a step that was given back and is entered again
    const number = await world.submit(key);
    await world.sign(number, 'lin', agree);
    await world.sign(number, 'xu', { outcome: 'giveBack' });
    expect(await world.open(number)).toEqual(['revise guo']);
    const revised = { outcome: 'complete', step: 'revise', data: { request: { title: 'Two printers' } } };
    expect((await world.sign(number, 'guo', revised)).status).toBe(200);
    await world.choose(number);
    expect(await world.open(number)).toEqual(['sign chen', 'sign lin', 'sign xu']);
    // when two sign: what lin agreed to before does not count
    await world.sign(number, 'chen', agree);
    await world.sign(number, 'xu', agree);
    // then
    expect(await world.open(number)).toEqual(['sign lin']);
    expect(await verdictsOf(number)).toEqual([
      ['lin approve agree', 'xu giveBack return'],
      ['chen approve agree', 'xu approve agree'],
    ]);
  });

  it('record what they fill in under their own names', async () => {
    const number = await world.submit(key);
    await world.sign(number, 'lin', { ...agree, data: { remark: 'fine', limit: 5 } });
    await world.sign(number, 'xu', { ...agree, data: { remark: 'hm' } });
    const [row] = await sql<{ data: Record<string, unknown>; lin: string; xu: string }[]>`
      select data, (select id from app.people where username = 'lin') as lin,
        (select id from app.people where username = 'xu') as xu from app.tickets where number = ${number}`;
    const at = expect.any(String) as string;
    expect(row?.data['remark']).toBeUndefined();
    expect(row?.data['steps']).toEqual({
      sign: {
        [row?.lin ?? '']: { by: row?.lin, at, outcome: 'approve', data: { remark: 'fine', limit: 5 } },
        [row?.xu ?? '']: { by: row?.xu, at, outcome: 'approve', data: { remark: 'hm' } },
      },
    });
  });
});

describe('any of three', () => {
  let key: string;
  beforeAll(async () => {
    key = await world.publish({ rule: 'any' });
  });

  it('pass when one agrees, whoever refused before', async () => {
    const number = await world.submit(key);
    await world.sign(number, 'lin', refuse);
    expect(await world.open(number)).toEqual(['sign chen', 'sign xu']);
    await world.sign(number, 'chen', agree);
    expect(await world.open(number)).toEqual(['order -']);
  });

  it('do not pass when all refuse', async () => {
    const number = await world.submit(key);
    for (const name of ['lin', 'chen', 'xu']) await world.sign(number, name, refuse);
    expect(await world.ticket(number)).toMatchObject({ status: 'done', outcome: 'rejected' });
  });
});

describe('two thirds of three', () => {
  let key: string;
  beforeAll(async () => {
    key = await world.publish({ rule: 'ratio', ratio: '0.66' });
  });

  it('pass when two agree; who refused and who has not signed change nothing', async () => {
    const number = await world.submit(key);
    await world.sign(number, 'lin', agree);
    await world.sign(number, 'chen', refuse);
    await world.sign(number, 'xu', { outcome: 'approveWithin' });
    expect(await world.open(number)).toEqual(['order -']);
  });

  it('do not pass as soon as two have refused', async () => {
    const number = await world.submit(key);
    await world.sign(number, 'lin', refuse);
    await world.sign(number, 'chen', refuse);
    expect(await world.ticket(number)).toMatchObject({ status: 'done', outcome: 'rejected' });
  });
});

describe('one after the other', () => {
  let key: string;
  beforeAll(async () => {
    key = await world.publish({ rule: 'sequence' });
  });

  it('sign in the order of the list', async () => {
    const number = await world.submit(key);
    for (const name of ['chen', 'lin', 'xu']) {
      expect(await world.open(number)).toEqual([`sign ${name}`]);
      await world.sign(number, name, agree);
    }
    expect(await world.open(number)).toEqual(['order -']);
    expect(await verdictsOf(number)).toEqual([
      ['chen approve agree', 'lin approve agree', 'xu approve agree'],
    ]);
  });

  it('end with the one who refuses', async () => {
    const number = await world.submit(key);
    await world.sign(number, 'chen', agree);
    await world.sign(number, 'lin', refuse);
    expect(await world.ticket(number)).toMatchObject({ status: 'done', outcome: 'rejected' });
  });
});

it('the engine’s own attribute may name them as well', async () => {
  const number = await world.submit(await world.publish({ rule: 'all', native: true }));
  expect(await world.open(number)).toEqual(['sign chen', 'sign lin', 'sign xu']);
  for (const name of ['xu', 'lin', 'chen']) await world.sign(number, name, agree);
  expect(await world.open(number)).toEqual(['order -']);
});

it('who got the task of another signs for them', async () => {
  const number = await world.submit(await world.publish({ rule: 'all' }));
  const task = await world.taskOf(number, 'sign', 'lin');
  const given = { body: { person: 'zhao', reason: 'on leave' } };
  expect((await api.as('admin')('POST', `/api/v1/user-tasks/${task?.id}/assign`, given)).status).toBe(200);
  for (const name of ['xu', 'zhao', 'chen']) await world.sign(number, name, agree);
  expect(await world.open(number)).toEqual(['order -']);
  const { countersigns } = await world.ticket(number);
  expect(countersigns[0]?.signers[1]).toMatchObject({ name: '林曉', person: { username: 'zhao' } });
});

it('nobody found takes the way drawn for it', async () => {
  const key = await world.publish({ rule: 'all', signers: 'handlerOf(order)' });
  const number = await world.submit(key);
  expect(await world.ticket(number)).toMatchObject({ status: 'done', outcome: 'rejected' });
});
