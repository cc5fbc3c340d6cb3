import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, deskPassword, fileUpload } from '../../tests/support/api-world.ts';
import type { ApiWorld, Ask } from '../../tests/support/api-world.ts';
import { documentedOperations } from '../../tests/support/documented-operations.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { submit, verb } from '../../tests/support/every-answer.ts';
import { openApiDocument } from './openapi-document.ts';

const operations = documentedOperations(await openApiDocument());
const testEngine = useTestEngine();
const title = '只有相关的人才能看到';
let world: ApiWorld;
let number: string;
let task: string;
let file: string;

/** A ticket with a file, claimed and completed by `lin`: the pool it waited in has no share in it any more. */
beforeAll(async () => {
  world = await createApiWorld(testEngine);
  const guo = world.as('guo');
  file = (await guo<{ id: string }>('POST', '/api/v1/attachments', fileUpload('a.txt', 'text'))).body.id;
  const data = { request: { title, files: [file] } };
  const made = await guo<{ number: string }>('POST', '/api/v1/tickets', {
    body: { ticketType: world.key, data },
  });
  number = made.body.number;
  const url = `/api/v1/user-tasks?ticket=${number}`;
  task = (await world.as('admin')<{ items: { id: string }[] }>('GET', url)).body.items[0]?.id ?? '';
});
afterAll(async () => {
  await world.close();
  await testEngine.close();
});

/** Every operation about one ticket, one of its user tasks or one of its files, at an address where one is. */
const about = () =>
  operations.flatMap(({ name, method, url, asked }) => {
    const there = url
      .replace('DESK-999999', number)
      .replace(/(user-tasks)\/[^/]+/, `$1/${task}`)
      .replace(/(attachments)\/[^/]+/, `$1/${file}`);
    return there === url ? [] : [{ name, method, url: there, asked }];
  });

async function expectNothing(ask: Ask, who: string): Promise<void> {
  for (const { name, method, url, asked } of about()) {
    const { status, raw } = await ask(method, url, asked);
    // Who may publish nothing is told so of any number; it says nothing about this one.
    const refused = name === 'promoteTicket' && who !== 'he' ? 403 : 404;
    expect([who, name, status]).toEqual([who, name, refused]);
    expect(raw.toString()).not.toContain(title);
  }
  const lists = [
    'tickets?list=all',
    `tickets?q=${encodeURIComponent(title)}`,
    `tickets?q=${number}`,
    'messages',
  ];
  const mine = ['pending', 'awaiting_transfer', 'transferred', 'done'].map(
    (list) => `user-tasks?list=${list}&limit=100`,
  );
  for (const url of [...lists, ...mine]) {
    const { status, raw } = await ask('GET', `/api/v1/${url}`);
    expect([who, url, status, raw.toString().includes(number)]).toEqual([who, url, 200, false]);
  }
}

describe('a ticket of others', () => {
  it('is asked for by every operation there is about one', () => {
    expect(about().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'getTicket',
        'listTicketEvents',
        'getTicketDiagram',
        'cancelTicket',
        'listComments',
      ]),
    );
    expect(about().length).toBeGreaterThanOrEqual(14);
  });

  it('is there for who asked and who may take it', async () => {
    for (const username of ['guo', 'lin', 'xu']) {
      const { status } = await world.as(username)('GET', `/api/v1/tickets/${number}`);
      expect([username, status]).toEqual([username, 200]);
    }
    const content = (username: string) => world.as(username)('GET', `/api/v1/attachments/${file}/content`);
    for (const username of ['guo', 'admin']) expect((await content(username)).raw.toString()).toBe('text');
    // The form of the step that may be taken does not show the field of the file.
    expect((await content('xu')).status).toBe(404);
  });

  it('is not there for another requester, another department, and an analyst', async () => {
    for (const username of ['tang', 'zhao', 'liu', 'he']) await expectNothing(world.as(username), username);
  });

  it('counts for nobody else', async () => {
    const counts = async (username: string) =>
      (await world.as(username)('GET', '/api/v1/user-task-counts')).body;
    const before = [await counts('zhao'), await counts('tang')];
    await submit(world);
    expect([await counts('zhao'), await counts('tang')]).toEqual(before);
  });

  it('is no longer there for a colleague once somebody else has done it', async () => {
    await verb(world.as('lin'), task, 'claim');
    await verb(world.as('lin'), task, 'complete', { outcome: 'approve', data: {} });
    await expectNothing(world.as('xu'), 'xu');
    expect((await world.as('lin')('GET', `/api/v1/tickets/${number}`)).status).toBe(200);
  });
});

describe('a login', () => {
  const signIn = (asked: object = {}) =>
    world.ask('POST', '/api/v1/login-sessions', {
      body: { username: 'guo', password: deskPassword },
      ...asked,
    });
  const cookieIn = (headers: Record<string, unknown>) => String(headers['set-cookie']);
  const me = (cookie: string) => world.ask('GET', '/api/v1/me', { headers: { cookie } });

  it('is a cookie that scripts and other sites do not get', async () => {
    const attributes = cookieIn((await signIn()).headers).split('; ');
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    expect(attributes).not.toContain('Secure');
    expect(attributes.some((one) => one.startsWith('Domain='))).toBe(false);
  });

  it('goes over TLS alone where people come by TLS', async () => {
    const settings = { BATON_TRUST_PROXY: 'true', BATON_PUBLIC_URL: 'https://tickets.example' };
    const behind = await createApiWorld(testEngine, { settings, publish: false });
    const { headers } = await behind.ask('POST', '/api/v1/login-sessions', {
      body: { username: 'guo', password: deskPassword },
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(cookieIn(headers)).toContain('; Secure');
    expect(headers['strict-transport-security']).toContain('max-age=');
    await behind.close();
  });

  it('is never one that was there before', async () => {
    const planted = 'baton_session=planted-by-somebody-else-planted-by-som';
    const { headers } = await signIn({ headers: { cookie: planted } });
    const own = cookieIn(headers).split(';')[0] ?? '';
    expect(own).toMatch(/^baton_session=[\w-]{43}$/);
    expect([(await me(planted)).status, (await me(own)).status]).toEqual([401, 200]);
    const again = cookieIn((await signIn({ headers: { cookie: own } })).headers).split(';')[0];
    expect(again).not.toBe(own);
  });

  it('is over when it ends, whoever kept the cookie', async () => {
    const cookie = cookieIn((await signIn()).headers).split(';')[0] ?? '';
    await world.ask('DELETE', '/api/v1/login-sessions/current', { headers: { cookie } });
    expect((await me(cookie)).status).toBe(401);
  });
});

describe('every answer', () => {
  it.each(['/api/v1/me', '/api/v1/app-settings', '/api/v1/openapi.json', '/api/docs/', '/nowhere'])(
    'of %s lets a browser run, frame and guess nothing',
    async (url) => {
      const { headers } = await world.ask('GET', url);
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy.split(';')).toContain(rule);
      }
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
      expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined();
    },
  );
});

describe('a file', () => {
  it.each([
    '../../../etc/cron.d/x.txt',
    '..\\..\\x.txt',
    '/etc/passwd.txt',
    'a%2f..%2fx.txt',
    '.txt/../x.txt',
  ])('named %s lies where every file lies, and comes back as a download', async (name) => {
    const saved = await world.as('guo')<{ id: string; name: string }>(
      'POST',
      '/api/v1/attachments',
      fileUpload(name, 'text'),
    );
    expect(saved.status).toBe(201);
    expect(saved.body.name).not.toMatch(/[/\\]|^\./);
    const { headers } = await world.as('guo')('GET', `/api/v1/attachments/${saved.body.id}/content`);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[^/\\]+$/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('is not what it says it is: refused, whatever its name', async () => {
    for (const [name, content] of [
      ['a.png', '<svg onload="x"/>'],
      ['a.pdf', 'MZ'],
      ['a.html', '<p>'],
      ['a', 'x'],
    ] as const) {
      const { status, body } = await world.as('guo')(
        'POST',
        '/api/v1/attachments',
        fileUpload(name, content),
      );
      expect([name, status, body['code']]).toEqual([name, 422, 'attachment_refused']);
    }
  });
});

describe('the engine', () => {
  it('listens on loopback and nowhere else', async () => {
    const port = Number(new URL(testEngine.access.url).port).toString(16).toUpperCase().padStart(4, '0');
    const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
    const listening = tables
      .flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
      .filter(([, local = '', , state]) => state === '0A' && local.endsWith(`:${port}`))
      .map(([, local = '']) => local.split(':')[0]);
    expect(listening).toHaveLength(1);
    // 127.0.0.1 as the kernel writes it, alone or within an address of IPv6.
    expect(listening[0]).toMatch(/^(0000000000000000FFFF0000)?0100007F$/);
  });

  it('is reached by nobody from another machine', async () => {
    const port = Number(new URL(testEngine.access.url).port);
    expect(await accepts('127.0.0.1', port)).toBe(true);
    const outer = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).filter(({ internal }) => !internal),
    );
    for (const { address } of outer)
      expect([address, await accepts(address, port)]).toEqual([address, false]);
  });

  it('answers nobody without the secret, and the CVEs of its line do nothing', async () => {
    const send = (path: string, headers: Record<string, string>, body?: string) =>
      fetch(`${testEngine.access.url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers,
        ...(body && { body }),
      });
    for (const path of [
      '/engine-rest/version',
      '/engine-rest/task',
      '/engine-rest/commands',
      '/engine-rest/nothing',
    ]) {
      expect([path, (await send(path, {})).status]).toEqual([path, 401]);
    }
    const known = { authorization: `Bearer ${testEngine.access.secret}`, 'content-type': 'application/json' };
    const injected = JSON.stringify({ orQueries: [{ assigneeExpression: "${''.getClass().getName()}" }] });
    const answer = await send('/engine-rest/task', known, injected);
    expect(answer.ok).toBe(false);
    expect(await answer.text()).not.toContain('java.lang.String');
    const setup = await send('/camunda/api/admin/setup/default/user/create', known, '{}');
    expect(setup.status).toBe(404);
  });
});

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
