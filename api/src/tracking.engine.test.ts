import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { Answer, ApiWorld } from '../../tests/support/api-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { submit, verb } from '../../tests/support/every-answer.ts';

const testEngine = useTestEngine();
let world: ApiWorld;
let number: string;
let task: string;
let token: string;

beforeAll(async () => {
  world = await createApiWorld(testEngine);
  ({ number, task } = await submit(world));
  token = await tokenFor('guo');
});
afterAll(async () => {
  await world.close();
  await testEngine.close();
});

const pathFor = async (username: string) =>
  (await world.as(username)<{ trackingPath: string | null }>('GET', `/api/v1/tickets/${number}`)).body
    .trackingPath;
const tokenFor = async (username: string) => (await pathFor(username))?.split('#')[1] ?? '';
const track = (by: string, asked = {}) => world.ask('GET', `/api/v1/tracking/${by}`, asked);

/** What a reply says, without what each reply has of its own. */
const told = ({ status, body, headers }: Answer<Record<string, unknown>>) => ({
  status,
  body: { ...body, requestId: null },
  headers: {
    ...headers,
    'x-request-id': null,
    date: null,
    'x-ratelimit-remaining': null,
    'x-ratelimit-reset': null,
  },
});

describe('a tracking link', () => {
  it('goes to the requester and to whoever answers for the ticket, and to nobody else', async () => {
    const paths = await Promise.all(['guo', 'admin', 'chen', 'lin'].map(pathFor));
    expect(paths).toEqual([`/track#${token}`, `/track#${token}`, null, null]);
  });

  it('shows where the ticket is to somebody who is not signed in, and nothing that was written in it', async () => {
    const secret = 'for the handlers alone';
    await verb(world.as('lin'), task, 'claim');
    const draft = { data: { note: secret, secret }, baseVersion: 1 };
    await world.as('lin')('PUT', `/api/v1/user-tasks/${task}/draft`, { body: draft });
    await world.as('lin')('POST', `/api/v1/tickets/${number}/comments`, {
      body: { kind: 'workNote', text: secret },
    });
    const { status, body, raw, headers } = await track(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ number, title: '显示器不亮', status: 'pending', outcome: null });
    expect(body['progress']).toMatchObject({ turn: 'staff', step: { en: 'handle' } });
    expect(Object.keys(body).sort()).toEqual(
      'closedAt,createdAt,milestones,number,outcome,progress,status,ticketType,title,updatedAt'.split(','),
    );
    for (const word of [secret, 'lin', 'guo', '林', '郭']) expect(raw.toString()).not.toContain(`"${word}`);
    expect(raw.toString()).not.toContain(secret);
    expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['no-store', 'no-referrer']);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('reads and does nothing else', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await world.ask(method, `/api/v1/tracking/${token}`)).status).toBe(404);
    }
    const asLogin = { headers: { cookie: `baton_session=${token}`, authorization: `Bearer ${token}` } };
    expect((await world.ask('GET', `/api/v1/tickets/${number}`, asLogin)).status).toBe(401);
  });

  it('that does not hold is answered as one of a ticket that is not there', async () => {
    const unknown = told(await track(`DESK-999999.${'A'.repeat(43)}`));
    expect(unknown).toMatchObject({ status: 404, body: { code: 'ticket_not_found' } });
    expect(unknown.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const { number: other } = await submit(world, 'tang');
    const wrong = [
      ...[`${number}.${'A'.repeat(43)}`, token.replace(number, other), token.slice(0, -1), number],
      ...['%00', '%F0%9F%98%80', `${number}.`, "'%20or%20true--", '..%2F..%2Fsecrets'],
    ];
    for (const by of wrong) expect([by, told(await track(by))]).toEqual([by, unknown]);
    const elsewhere = await createApiWorld(testEngine, {
      settings: { BATON_TRACKING_SECRET: 'the secret of another installation' },
      publish: false,
    });
    expect(told(await elsewhere.ask('GET', `/api/v1/tracking/${token}`))).toEqual(unknown);
    await elsewhere.close();
  });

  it('is limited by address, and says when it may be tried again', async () => {
    const settings = { BATON_TRACKING_PER_MINUTE: '2' };
    const strict = await createApiWorld(testEngine, { settings, publish: false });
    const ask = () => strict.ask('GET', `/api/v1/tracking/${token}`);
    const statuses = [await ask(), await ask(), await ask()];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(statuses[2]?.body['code']).toBe('rate_limited');
    expect(Number(statuses[2]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(strict.undeclared).toEqual([]);
    await strict.close();
  });

  it('tells of the end, and of the steps on the way', async () => {
    await verb(world.as('lin'), task, 'complete', { outcome: 'approve', data: {} });
    const { body } = await track(token);
    expect(body).toMatchObject({ status: 'done', outcome: 'resolved', progress: { turn: 'ended' } });
    const kinds = (body['milestones'] as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual(['submitted', 'step', 'ended']);
    expect(world.undeclared).toEqual([]);
  });
});
