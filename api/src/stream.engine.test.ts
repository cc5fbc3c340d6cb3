import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { submit, verb } from '../../tests/support/every-answer.ts';

const testEngine = useTestEngine();
let world: ApiWorld;
let port: number;

beforeAll(async () => {
  world = await createApiWorld(testEngine);
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  port = (world.app.server.address() as AddressInfo).port;
});

afterAll(async () => {
  await world.close();
  await testEngine.close();
});

interface Listening {
  text: () => string;
  isEnded: () => boolean;
  headers: IncomingMessage['headers'];
  stop(): void;
}

async function listen(cookie: string, lastEventId?: string): Promise<Listening> {
  let text = '';
  let ended = false;
  const headers = {
    ...{ cookie, accept: 'text/event-stream' },
    ...(lastEventId && { 'last-event-id': lastEventId }),
  };
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, path: '/api/v1/stream', headers }, resolve).on('error', reject);
  });
  reply.on('data', (piece: Buffer) => (text += piece.toString()));
  reply.on('close', () => (ended = true));
  await eventually(
    () => Promise.resolve(text),
    (so_far) => /event: (ready|reset)/.test(so_far),
  );
  return { text: () => text, isEnded: () => ended, headers: reply.headers, stop: () => reply.destroy() };
}

const until = (listening: Listening, words: string) =>
  eventually(
    () => Promise.resolve(listening.text()),
    (text) => text.includes(words),
  );

async function freshLogin(username: string): Promise<string> {
  const other = await createApiWorld(testEngine, { publish: false });
  const cookie = await other.cookieOf(username);
  await other.close();
  return cookie;
}

describe('the live stream', () => {
  it('tells what changes to those who see it, and nothing to others', async () => {
    const [guo, zhao] = [
      await listen(await world.cookieOf('guo')),
      await listen(await world.cookieOf('zhao')),
    ];
    const { number, task } = await submit(world);
    await until(guo, `data: {"kind":"ticket","id":"${number}"`);
    await verb(world.as('lin'), task, 'claim');
    await until(guo, `"id":"${task}"`);
    expect(zhao.text()).not.toContain(number);
    expect(guo.headers).toMatchObject({ 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff' });
    guo.stop();
    zhao.stop();
  });

  it('goes on where a listener left off, missing nothing', async () => {
    const cookie = await world.cookieOf('guo');
    const before = await listen(cookie);
    const cursor = /id: (\S+)\nevent: ready/.exec(before.text())?.[1] ?? '';
    before.stop();
    const { number } = await submit(world);
    const after = await listen(cookie, cursor);
    await until(after, number);
    after.stop();
  });

  it('says that everything is to be fetched anew to who comes with a cursor that leads nowhere', async () => {
    const listening = await listen(await world.cookieOf('guo'), '1.1');
    expect(listening.text()).toContain('event: reset');
    listening.stop();
  });

  it('ends at once when its login ends, and others go on', async () => {
    const [mine, other] = [await freshLogin('guo'), await world.cookieOf('guo')];
    const [leaving, staying] = [await listen(mine), await listen(other)];
    await world.ask('DELETE', '/api/v1/login-sessions/current', { headers: { cookie: mine } });
    await eventually(
      () => Promise.resolve(leaving.isEnded()),
      (ended) => ended,
    );
    expect(staying.isEnded()).toBe(false);
    staying.stop();
  });

  it('is no page: without asking for events there are none', async () => {
    const { status } = await world.as('guo')('GET', '/api/v1/stream', { headers: { accept: 'text/html' } });
    expect(status).toBe(400);
  });

  it('ends when the process drains', async () => {
    const draining = await createApiWorld(testEngine, { publish: false });
    await draining.app.listen({ host: '127.0.0.1', port: 0 });
    const own = (draining.app.server.address() as AddressInfo).port;
    const cookie = await world.cookieOf('guo');
    const reply = await new Promise<IncomingMessage>((resolve) => {
      get({ port: own, path: '/api/v1/stream', headers: { cookie, accept: 'text/event-stream' } }, resolve);
    });
    const ended = new Promise((resolve) => reply.once('end', resolve).resume());
    await draining.close();
    await ended;
  });
});
