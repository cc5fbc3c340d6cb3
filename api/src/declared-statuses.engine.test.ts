import { createDatabase } from '@baton/db';
import { createEnginePort } from '@baton/domain/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, fileUpload } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { documentedOperations, misfit } from '../../tests/support/documented-operations.ts';
import type { Operation } from '../../tests/support/documented-operations.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { answers } from '../../tests/support/every-answer.ts';
import { openApiDocument } from './openapi-document.ts';

const testEngine = useTestEngine();
let operations: Operation[];
let world: ApiWorld;
let alone: ApiWorld;

beforeAll(async () => {
  operations = documentedOperations(await openApiDocument());
  world = await createApiWorld(testEngine);
  const engine = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'nobody listens' });
  alone = await createApiWorld(testEngine, { engine, publish: false });
});

afterAll(async () => {
  await world.close();
  await alone.close();
  await testEngine.close();
});

/** What an address has to have behind it. */
const queries: Record<string, string> = {
  listUserTasks: '?ticket=DESK-999999',
  recordScenario: '?name=x',
};

const declaring = (status: number) => operations.filter(({ statuses }) => statuses.includes(status));

function merge(other: ApiWorld): void {
  for (const one of other.seen) world.seen.add(one);
  world.undeclared.push(...other.undeclared);
}

describe('each endpoint', () => {
  it('answers 401 without a login, unless it says that it is open to anybody', async () => {
    for (const { name, method, url, asked } of operations.filter(({ open }) => !open)) {
      const { status, body } = await world.ask(method, url, asked);
      expect([name, status, body['code']]).toEqual([name, 401, 'login_required']);
    }
  });

  it('answers 403 to a change that a page of another site asks for', async () => {
    for (const { name, method, url, asked } of operations.filter((one) => one.method !== 'GET')) {
      const headers = { ...asked.headers, origin: 'https://elsewhere.example' };
      const { status, body } = await world.as('guo')(method, url, { ...asked, headers });
      expect([name, status, body['code']]).toEqual([name, 403, 'origin_refused']);
    }
  });

  it('answers 400 to what does not fit it', async () => {
    for (const operation of declaring(400)) {
      const { url, asked } = misfit(operation);
      const { status } = await world.as('admin')(operation.method, url, asked);
      expect([operation.name, status]).toEqual([operation.name, 400]);
    }
  });

  it('answers 404 where there is nothing', async () => {
    for (const { name, method, url, asked } of declaring(404)) {
      const query = queries[name] ?? '';
      const { status } = await world.as('admin')(method, url + query, asked);
      expect([name, status]).toEqual([name, 404]);
    }
  });

  it('answers 503 while the database is out of reach', async () => {
    const db = createDatabase('postgresql://nobody@127.0.0.1:1/nothing');
    const without = await createApiWorld(testEngine, { db, publish: false });
    const cookie = await world.cookieOf('guo');
    // All at once: each waits for a connection that is tried less and less often.
    const answered = await Promise.all(
      declaring(503).map(async ({ name, method, url, asked }) => {
        const headers = { ...asked.headers, cookie };
        const { status, body } = await without.ask(method, url, { ...asked, headers });
        return [name, status, body['code']];
      }),
    );
    expect(answered).toEqual(answered.map(([name]) => [name, 503, 'database_unavailable']));
    merge(without);
    await without.close();
    await db.close();
  });
});

describe('what an endpoint answers when all goes well, or the world stands in the way', () => {
  it.each(Object.entries(answers))('%s', async (_name, ask) => {
    const answered = await ask({ world, alone });
    expect(answered.map(({ what, status }) => [what, status])).toEqual(
      answered.map(({ what, expected }) => [what, expected]),
    );
  });

  it('too many calls of one person', async () => {
    const settings = { BATON_TICKETS_PER_MINUTE: '1', BATON_UPLOADS_PER_MINUTE: '1' };
    const strict = await createApiWorld(testEngine, { settings, publish: false });
    for (const [url, asked] of [
      ['/api/v1/tickets', { body: { ticketType: world.key, data: { request: { title: 'x' } } } }],
      ['/api/v1/attachments', fileUpload('a.txt', 'text')],
    ] as const) {
      await strict.as('lin')('POST', url, asked);
      const { status, body, headers } = await strict.as('lin')('POST', url, asked);
      expect([status, body['code']]).toEqual([429, 'rate_limited']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
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
      // Needs an installation without people: tried beside the verb and by the start.
      ...['createFirstAdministrator 201', 'createFirstAdministrator 401', 'createFirstAdministrator 429'],
      // What stands still, and the stream: each in a test of its own.
      ...['discardEngineCommand 200', 'discardEngineCommand 409', 'getStuck 200', 'getStuck 403'],
      ...['openStream 200', 'retryEngineCommand 200', 'retryEngineCommand 409', 'retryEngineIncident 204'],
      ...['trackTicket 200', 'trackTicket 429'],
    ]);
  });
});
