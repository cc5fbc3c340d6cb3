import { createDatabase, newId, sqlOf } from '@baton/db';
import { createEnginePort } from '@baton/domain/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, fileUpload } from '../../tests/support/api-world.ts';
import type { ApiWorld, Ask, Asked } from '../../tests/support/api-world.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { deskType } from '../../tests/support/desk-type.ts';
import { openApiDocument } from './openapi-document.ts';

interface Operation {
  name: string;
  method: string;
  url: string;
  open: boolean;
  statuses: number[];
}

const testEngine = useTestEngine();
const { db } = testEngine;
const sql = sqlOf(db);
let operations: Operation[];
let world: ApiWorld;
/** The same platform with its engine out of reach. */
let alone: ApiWorld;
let guo: Ask;
let lin: Ask;
let admin: Ask;
const text = { request: { title: '显示器不亮' } };
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('picture')]);
const large = 'x'.repeat(1_100_000);

beforeAll(async () => {
  const document = JSON.parse(await openApiDocument()) as {
    paths: Record<string, Record<string, DocumentedOperation>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, responses }]) => ({
      ...{ name: operationId, method: method.toUpperCase(), open: security?.length === 0 },
      url: path.replace(/\{(\w+)\}/g, (_all, name: string) => examples[name] ?? name),
      statuses: Object.keys(responses).map(Number),
    })),
  );
  world = await createApiWorld(testEngine);
  const unreachable = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'nobody listens' });
  alone = await createApiWorld(testEngine, { engine: unreachable, publish: false });
  [guo, lin, admin] = [world.as('guo'), world.as('lin'), world.as('admin')];
});

afterAll(async () => {
  await world.close();
  await alone.close();
  await testEngine.close();
});

interface DocumentedOperation {
  operationId: string;
  security?: unknown[];
  responses: Record<string, unknown>;
}

const examples: Record<string, string> = {
  ...{
    number: 'DESK-999999',
    id: '018f0000-0000-7000-8000-000000000000',
    key: 'nothing',
    username: 'nobody',
  },
};
/** Bodies that fit their endpoints. */
const bodies: Record<string, () => Asked> = {
  createLoginSession: () => ({ body: { username: newId(), password: 'wrong' } }),
  createFirstAdministrator: () => ({
    body: { token: 'x', username: 'somebody', name: 'x', password: 'long enough password' },
  }),
  updateMe: () => ({ body: { language: 'en' } }),
  deactivatePerson: () => ({ body: { reason: 'x' } }),
  publishTicketType: () => {
    const { key: _key, ...bundle } = deskType('nothing');
    return { body: bundle };
  },
  createTicket: () => ({ body: { ticketType: 'nothing', data: {} } }),
  cancelTicket: () => ({ body: { reason: 'x' } }),
  assignUserTask: () => ({ body: { person: 'xu', reason: 'x' } }),
  completeUserTask: () => ({ body: { data: {} } }),
  saveUserTaskDraft: () => ({ body: { data: {}, baseVersion: 1 } }),
  createComment: () => ({ body: { kind: 'comment', text: 'x' } }),
  uploadAttachment: () => fileUpload('a.png', png),
  openStream: () => ({ headers: { accept: 'text/event-stream' } }),
};
const validly = ({ name }: Operation): Asked => bodies[name]?.() ?? {};
const unsafe = ({ method }: Operation) => method !== 'GET';

async function submitted(as: Ask = guo): Promise<{ number: string; task: string }> {
  const ticketType = world.key;
  const { body } = await as<{ number: string }>('POST', '/api/v1/tickets', {
    body: { ticketType, data: text },
  });
  const listed = await lin<{ items: { id: string }[] }>('GET', `/api/v1/user-tasks?ticket=${body.number}`);
  return { number: body.number, task: listed.body.items[0]?.id ?? '' };
}

async function retiredType(): Promise<string> {
  const key = `${world.key}-old`;
  const { key: _key, ...bundle } = deskType(key);
  await admin('POST', `/api/v1/ticket-types/${key}/versions`, { body: bundle });
  await sql`update ticket_types set retired_at = now() where key = ${key}`;
  return key;
}

const on = (as: Ask, task: string, verb: string, body?: unknown) =>
  as('POST', `/api/v1/user-tasks/${task}/${verb}`, body === undefined ? {} : { body });

describe('each endpoint', () => {
  it('answers 401 without a login, unless it says that it is open to anybody', async () => {
    for (const operation of operations.filter(({ open }) => !open)) {
      const { status } = await world.ask(operation.method, operation.url, validly(operation));
      expect([operation.name, status]).toEqual([operation.name, 401]);
    }
  });

  it('answers 403 to a change that a page of another site asks for', async () => {
    const cookie = await world.cookieOf('guo');
    for (const operation of operations.filter(unsafe)) {
      const asked = validly(operation);
      const headers = { ...asked.headers, origin: 'https://elsewhere.example', cookie };
      const { status, body } = await world.ask(operation.method, operation.url, { ...asked, headers });
      expect([operation.name, status, body['code']]).toEqual([operation.name, 403, 'origin_refused']);
    }
  });

  it('answers 400 to what does not fit it', async () => {
    for (const { name, method, url, statuses } of operations.filter(({ statuses }) =>
      statuses.includes(400),
    )) {
      const broken =
        method === 'GET' ? {} : { body: '{"half', headers: { 'content-type': 'application/json' } };
      const wrong =
        name === 'uploadAttachment' ? { headers: { 'content-type': 'multipart/form-data' } } : broken;
      const path = url.replace(/DESK-999999|018f[0-9a-f-]+|nothing$|nothing(?=\/)/, '%20');
      const accept = name === 'openStream' ? { headers: { accept: 'application/json' } } : {};
      const query = method === 'GET' ? '?limit=0&box=none&q=' + 'x'.repeat(101) : '';
      const reply = await admin(method, path + query, { ...wrong, ...accept });
      expect([name, reply.status, statuses.includes(400)]).toEqual([name, 400, true]);
    }
  });

  it('answers 404 where there is nothing, or nothing for the person', async () => {
    for (const operation of operations.filter(({ statuses }) => statuses.includes(404))) {
      const query = operation.name === 'listUserTasks' ? '?ticket=DESK-999999' : '';
      const { status } = await admin(operation.method, operation.url + query, validly(operation));
      expect([operation.name, status]).toEqual([operation.name, 404]);
    }
  });

  it('answers 503 while the database is out of reach', async () => {
    const nowhere = createDatabase('postgresql://nobody@127.0.0.1:1/nothing');
    const without = await createApiWorld(testEngine, { db: nowhere, publish: false });
    const cookie = await world.cookieOf('guo');
    for (const operation of operations.filter(({ statuses }) => statuses.includes(503))) {
      const asked = validly(operation);
      const headers = { ...asked.headers, cookie };
      const { status, body } = await without.ask(operation.method, operation.url, { ...asked, headers });
      expect([operation.name, status, body['code']]).toEqual([operation.name, 503, 'database_unavailable']);
    }
    merge(without);
    await without.close();
    await nowhere.close();
  });
});

function merge(other: ApiWorld): void {
  for (const one of other.seen) world.seen.add(one);
  world.undeclared.push(...other.undeclared);
}

describe('what an endpoint answers when all goes well, or the world stands in the way', () => {
  it('people and their logins', async () => {
    const name = `p-${newId()}`;
    await sql`insert into people (id, username, name) values (${newId()}, ${name}, 'x')`;
    const asked = [
      await guo('GET', '/api/v1/me'),
      await guo('PATCH', '/api/v1/me', { body: { language: 'zh-TW' } }),
      await lin('GET', '/api/v1/people?q=x'),
      await guo('GET', '/api/v1/people'),
      await admin('POST', `/api/v1/people/${name}/deactivate`, { body: { reason: 'x' } }),
      await world.as('tang')('DELETE', '/api/v1/login-sessions/current'),
      await world.ask('GET', '/api/v1/app-settings'),
      await world.ask('GET', '/api/v1/healthz'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 403, 200, 204, 200, 200]);
    const wrong = { body: { username: newId(), password: 'wrong' } };
    const tries = await Promise.all(
      Array.from({ length: 11 }, () => world.ask('POST', '/api/v1/login-sessions', wrong)),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), 429]);
    expect(tries.find(({ status }) => status === 429)?.headers['retry-after']).toBe('900');
  });

  it('ticket types', async () => {
    const { key: _key, ...bundle } = deskType(world.key);
    const url = `/api/v1/ticket-types/${world.key}/versions`;
    const asked = [
      await guo('GET', '/api/v1/ticket-types'),
      await guo('GET', `/api/v1/ticket-types/${world.key}/start-form`),
      await admin('POST', url, { body: bundle }),
      await guo('POST', url, { body: bundle }),
      await admin('POST', url, { body: { ...bundle, bpmn: '<nothing/>' } }),
      await admin('POST', url, { body: { ...bundle, declaration: { x: 'x'.repeat(17_000_000) } } }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 403, 422, 413]);
  });

  it('tickets', async () => {
    const create = (body: unknown, as = guo) => as('POST', '/api/v1/tickets', { body });
    const { number } = await submitted();
    const other = await submitted();
    await on(lin, other.task, 'claim');
    const at = (path: string) => guo('GET', `/api/v1/tickets${path}`);
    const cancel = (of: string, as = guo) =>
      as('POST', `/api/v1/tickets/${of}/cancel`, { body: { reason: 'x' } });
    const retired = await create({ ticketType: await retiredType(), data: {} });
    const asked = [
      retired,
      await create({ ticketType: world.key, data: {} }),
      await create({ ticketType: world.key, data: { request: { title: large } } }),
      ...[
        await at(''),
        await at(`/${number}`),
        await at(`/${number}/events`),
        await at(`/${number}/diagram`),
      ],
      await cancel(number, lin),
      await cancel(other.number),
      await cancel(number),
      await cancel(other.number, alone.as('admin')),
    ];
    expect(asked.map(({ status }) => status)).toEqual([
      409, 422, 413, 200, 200, 200, 200, 403, 409, 200, 202,
    ]);
  });

  it('user tasks', async () => {
    const [{ task }, second, third, fourth] = [
      await submitted(),
      await submitted(),
      await submitted(),
      await submitted(),
    ];
    const [xu, chen, tang] = [world.as('xu'), world.as('chen'), world.as('zhao')];
    const to = (person: string) => ({ person, reason: 'x' });
    const done = { outcome: 'approve', data: {} };
    const draft = (as: Ask, data: unknown) =>
      as('PUT', `/api/v1/user-tasks/${task}/draft`, { body: { data, baseVersion: 1 } });
    expect((await on(tang, task, 'claim')).status).toBe(404);
    const steps: [() => Promise<{ status: number }>, number][] = [
      [() => lin('GET', '/api/v1/user-tasks'), 200],
      [() => lin('GET', '/api/v1/user-task-counts'), 200],
      [() => lin('GET', `/api/v1/user-tasks/${task}`), 200],
      [() => on(lin, task, 'release'), 403],
      [() => on(admin, task, 'claim'), 403],
      [() => on(lin, task, 'complete', done), 403],
      [() => on(lin, task, 'claim'), 200],
      [() => on(xu, task, 'claim'), 409],
      [() => draft(lin, { note: 'x' }), 200],
      [() => draft(xu, { note: 'x' }), 200],
      [() => draft(admin, { note: 'x' }), 403],
      [() => draft(lin, { note: large }), 413],
      [() => on(lin, task, 'release'), 200],
      [() => on(lin, task, 'assign', to('xu')), 403],
      [() => on(chen, task, 'assign', to('xu')), 200],
      [() => on(xu, task, 'complete', { ...done, outcome: 'nothing' }), 422],
      [() => on(xu, task, 'complete', { ...done, data: { note: large } }), 413],
      [() => on(xu, task, 'complete', done), 200],
      [() => on(xu, task, 'complete', done), 409],
      [() => on(xu, task, 'release'), 409],
      [() => on(chen, task, 'assign', to('lin')), 409],
      [() => on(alone.as('lin'), second.task, 'claim'), 202],
      [() => on(alone.as('chen'), third.task, 'assign', to('lin')), 202],
      [() => on(lin, fourth.task, 'claim'), 200],
      [() => on(alone.as('lin'), fourth.task, 'release'), 202],
      [() => on(alone.as('lin'), fourth.task, 'complete', done), 202],
    ];
    for (const [ask, status] of steps) expect((await ask()).status, String(ask)).toBe(status);
  });

  it('attachments, comments and messages', async () => {
    const { number } = await submitted();
    const upload = (as: Ask, asked: Asked) => as<{ id: string }>('POST', '/api/v1/attachments', asked);
    const { body } = await upload(guo, fileUpload('a.png', png));
    const asked = [
      await guo('GET', `/api/v1/attachments/${body.id}`),
      await guo('GET', `/api/v1/attachments/${body.id}/content`),
      await upload(guo, { body: { a: 1 } }),
      await upload(guo, fileUpload('a.exe', png)),
      await upload(guo, fileUpload('a.png', Buffer.concat([png, Buffer.alloc(21 * 1024 * 1024)]))),
      await guo('GET', `/api/v1/tickets/${number}/comments`),
      await guo('POST', `/api/v1/tickets/${number}/comments`, { body: { kind: 'comment', text: '谢谢' } }),
      await guo('POST', `/api/v1/tickets/${number}/comments`, { body: { kind: 'workNote', text: 'x' } }),
      ...[await guo('GET', '/api/v1/messages'), await guo('GET', '/api/v1/messages?box=mail')],
      await guo('POST', '/api/v1/messages/read'),
    ];
    const expected = [200, 200, 415, 422, 413, 200, 201, 403, 200, 403, 204];
    expect(asked.map(({ status }) => status)).toEqual(expected);
  });

  it('too many calls of one person', async () => {
    const settings = { BATON_TICKETS_PER_MINUTE: '1', BATON_UPLOADS_PER_MINUTE: '1' };
    const strict = await createApiWorld(testEngine, { settings, publish: false });
    const calls = ['/api/v1/tickets', '/api/v1/attachments'].map(async (url) => {
      const asked = url.endsWith('tickets')
        ? { body: { ticketType: world.key, data: text } }
        : fileUpload('a.png', png);
      await strict.as('lin')('POST', url, asked);
      return await strict.as('lin')('POST', url, asked);
    });
    for (const { status, body, headers } of await Promise.all(calls)) {
      expect([status, body['code'], Number(headers['retry-after'])]).toEqual([
        429,
        'rate_limited',
        expect.any(Number),
      ]);
    }
    merge(strict);
    await strict.close();
  });
});

describe('the declarations', () => {
  it('are kept: no status is answered that is not declared', () => {
    merge(alone);
    expect(world.undeclared).toEqual([]);
  });

  it('are all reached, but for those of other tests', () => {
    const declared = operations.flatMap(({ name, statuses }) =>
      statuses.map((status) => `${name} ${status}`),
    );
    expect(declared.filter((one) => !world.seen.has(one)).sort()).toEqual([
      // An installation without people: beside the verb, and in the start's own tests.
      ...['createFirstAdministrator 201', 'createFirstAdministrator 429'],
      // What stands still, and the stream: in a test of their own.
      ...['discardEngineCommand 200', 'discardEngineCommand 403', 'discardEngineCommand 409', 'getStuck 200'],
      ...['getStuck 403', 'openStream 200', 'retryEngineCommand 200', 'retryEngineCommand 409'],
      'retryEngineIncident 204',
    ]);
  });
});
