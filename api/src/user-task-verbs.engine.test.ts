import { sqlOf } from '@baton/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld, Ask } from '../../tests/support/api-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { submit, verb } from '../../tests/support/every-answer.ts';

const testEngine = useTestEngine();
let world: ApiWorld;
let guo: Ask;
let lin: Ask;
let xu: Ask;

beforeAll(async () => {
  world = await createApiWorld(testEngine);
  [guo, lin, xu] = [world.as('guo'), world.as('lin'), world.as('xu')];
});

afterAll(async () => {
  await world.close();
  await testEngine.close();
});

interface Problem {
  code: string;
  errors?: { path: string; code: string }[];
  facts?: Record<string, unknown>;
}

async function claimed(): Promise<{ number: string; task: string; version: number }> {
  const made = await submit(world);
  const { body } = await verb(lin, made.task, 'claim');
  return { ...made, version: Number(body['version']) };
}

const complete = (as: Ask, task: string, body: object, headers = {}) =>
  as<Problem>('POST', `/api/v1/user-tasks/${task}/complete`, { body, headers });

const ticketOf = async (number: string, as = guo) =>
  (
    await as<{ status: string; outcome: string; data: Record<string, Record<string, unknown>> }>(
      'GET',
      `/api/v1/tickets/${number}`,
    )
  ).body;

const eventsOf = async (number: string, as: Ask) =>
  (
    await as<{ items: { kind: string; reason: string | null; facts: Record<string, unknown> }[] }>(
      'GET',
      `/api/v1/tickets/${number}/events`,
    )
  ).body.items;

describe('claiming', () => {
  it('gives the task to one of two who ask at the same moment', async () => {
    const { task } = await submit(world);
    const both = await Promise.all([verb(lin, task, 'claim'), verb(xu, task, 'claim')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body['code']).toBe('task_already_claimed');
  });

  it('again by the same person changes nothing', async () => {
    const { task } = await claimed();
    expect((await verb(lin, task, 'claim')).status).toBe(200);
  });
});

describe('completing', () => {
  it('ends the ticket by the outcome chosen, and records what changed and nothing else', async () => {
    const { number, task } = await claimed();
    const data = { request: { title: '显示器不亮', amount: 7 }, note: '换了线' };
    expect((await complete(lin, task, { outcome: 'approve', data })).status).toBe(200);
    expect(await ticketOf(number)).toMatchObject({ status: 'done', outcome: 'resolved' });
    const done = (await eventsOf(number, world.as('admin'))).find(({ kind }) => kind === 'task_completed');
    expect(done?.facts['changes']).toEqual([
      { path: 'request.amount', from: null, to: 7 },
      { path: 'note', from: null, to: '换了线' },
    ]);
  });

  it('asks the form of the outcome, and leads its faults to it', async () => {
    const { number, task } = await claimed();
    const refused = await complete(lin, task, { outcome: 'handOver', data: {}, outcomeData: {} });
    expect(refused.body.errors).toMatchObject([{ path: 'outcomeData.why', code: 'required' }]);
    const { status } = await complete(lin, task, {
      outcome: 'handOver',
      data: {},
      outcomeData: { why: '硬件' },
    });
    expect([status, (await ticketOf(number)).status]).toEqual([200, 'transferred']);
  });

  it('asks for the reason where the outcome demands one', async () => {
    const { number, task } = await claimed();
    for (const reason of [undefined, '  ']) {
      const { status, body } = await complete(lin, task, {
        outcome: 'refuse',
        data: {},
        ...(reason && { reason }),
      });
      expect([status, body.errors?.[0]?.path]).toEqual([422, 'reason']);
    }
    await complete(lin, task, { outcome: 'refuse', data: {}, reason: '重复提交' });
    expect(await ticketOf(number)).toMatchObject({ status: 'done', outcome: 'rejected' });
    expect((await eventsOf(number, guo)).map(({ reason }) => reason)).toContain('重复提交');
  });

  it('refuses data outside the step’s rights, field by field', async () => {
    const { task } = await claimed();
    const data = { request: { title: '改标题' }, secret: '偷看' };
    const { status, body } = await complete(lin, task, { outcome: 'approve', data });
    expect([status, body.code]).toEqual([422, 'validation_failed']);
    expect(body.errors).toMatchObject([{ path: 'request.title', code: 'field_not_editable' }]);
  });

  it('refuses what was changed by others since, names the fields and their values, and keeps the draft', async () => {
    const { number, task, version } = await claimed();
    const draft = { data: { note: '我的笔记' }, baseVersion: version };
    await lin('PUT', `/api/v1/user-tasks/${task}/draft`, { body: draft });
    await sqlOf(testEngine.db)`
      update tickets set data = jsonb_set(data, '{note}', '"别人的笔记"'), version = version + 1
      where number = ${number}`;
    const mine = { outcome: 'approve', data: { note: '我的笔记' } };
    const stale = await complete(lin, task, { ...mine, version });
    expect([stale.status, stale.body.code, stale.body.facts]).toEqual([
      ...[409, 'stale_version'],
      { changedFields: ['note'], current: { note: '别人的笔记' }, version: version + 1 },
    ]);
    const opened = await lin<{ draft: { data: object } }>('GET', `/api/v1/user-tasks/${task}`);
    expect(opened.body.draft.data).toEqual({ note: '我的笔记' });
    expect((await complete(lin, task, { ...mine, version: version + 1 })).status).toBe(200);
    const after = await lin<{ draft: unknown }>('GET', `/api/v1/user-tasks/${task}`);
    expect(after.body.draft).toBeNull();
  });

  it('passes by changes of fields that its form does not show', async () => {
    const { number, task, version } = await claimed();
    await sqlOf(testEngine.db)`
      update tickets set data = data || '{"elsewhere": 1}', version = version + 1 where number = ${number}`;
    expect((await complete(lin, task, { outcome: 'approve', data: {}, version })).status).toBe(200);
  });

  it('is done once for one Idempotency-Key, and answers the same again', async () => {
    const { number, task } = await claimed();
    const send = () =>
      complete(
        lin,
        task,
        { outcome: 'approve', data: { note: 'x' } },
        { 'idempotency-key': `key-of-${task}` },
      );
    const all = [...(await Promise.all([send(), send()])), await send()];
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    const events = await eventsOf(number, guo);
    expect(events.filter(({ kind }) => kind === 'task_completed')).toHaveLength(1);
  });

  it('of one task twice at once without a key succeeds once', async () => {
    const { task } = await claimed();
    const body = { outcome: 'approve', data: {} };
    const both = await Promise.all([complete(lin, task, body), complete(lin, task, body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('what a person sees of the data', () => {
  it('is what the steps of the drawing let them see', async () => {
    const { number, task } = await claimed();
    await complete(lin, task, { outcome: 'handOver', data: { note: '内部' }, outcomeData: { why: '硬件' } });
    await sqlOf(testEngine.db)`
      update tickets set data = data || '{"secret": "s"}', version = version + 1 where number = ${number}`;
    expect(Object.keys((await ticketOf(number)).data).sort()).toEqual(['request']);
    expect(Object.keys((await ticketOf(number, lin)).data).sort()).toEqual(['note', 'request', 'why']);
    expect(Object.keys((await ticketOf(number, world.as('admin'))).data).sort()).toEqual([
      ...['note', 'request', 'secret', 'why'],
    ]);
    const changes = (await eventsOf(number, guo)).flatMap(({ facts }) => facts['changes'] ?? []);
    expect(changes).toEqual([]);
  });

  it('is nothing at all for strangers: the ticket is not there for them', async () => {
    const { number, task } = await claimed();
    const zhao = world.as('zhao');
    for (const path of ['', '/events', '/diagram', '/comments']) {
      expect((await zhao('GET', `/api/v1/tickets/${number}${path}`)).body['code']).toBe('ticket_not_found');
    }
    for (const name of ['claim', 'release', 'complete', 'assign']) {
      const body = { complete: { data: {} }, assign: { person: 'zhao', reason: 'x' } }[name];
      expect((await verb(zhao, task, name, body)).body['code']).toBe('user_task_not_found');
    }
  });
});

describe('cancelling', () => {
  it('is for the requester until somebody has taken the ticket', async () => {
    const free = await submit(world);
    const cancel = (number: string) =>
      guo('POST', `/api/v1/tickets/${number}/cancel`, { body: { reason: '不需要了' } });
    expect((await cancel(free.number)).status).toBe(200);
    expect(await ticketOf(free.number)).toMatchObject({ status: 'done', outcome: 'cancelled' });
    const taken = await claimed();
    expect((await cancel(taken.number)).body['code']).toBe('cancel_not_possible');
  });
});
