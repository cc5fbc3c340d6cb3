import { newId, sqlOf } from '@baton/db';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCuttingProxy } from '../../../tests/support/cutting-proxy.ts';
import type { CuttingProxy } from '../../../tests/support/cutting-proxy.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { useTestEngine } from '../../../tests/support/engine.ts';
import { createEnginePort } from '../engine/index.ts';
import { publishTicketType } from './publish-ticket-type.ts';

const test = useTestEngine();
const sql = sqlOf(test.db);
let proxy: CuttingProxy;
let unreliable: ReturnType<typeof createEnginePort>;

beforeAll(async () => {
  proxy = await startCuttingProxy(test.access.url);
  unreliable = createEnginePort({ url: proxy.url, secret: test.access.secret });
});

afterEach(() => {
  proxy.mode = 'pass';
});

afterAll(async () => {
  await unreliable.close();
  await proxy.close();
  await test.close();
});

const newKey = () => `publish-${newId().slice(-12)}`;

const described = (key: string, description: string) => {
  const bundle = deskType(key);
  return { ...bundle, declaration: { ...bundle.declaration, description: { en: description } } };
};

/** Versions of a type, whether each is in force, and the deployments the engine has of it. */
async function stateOf(key: string) {
  const versions = await sql<{ version: number; deployed: boolean; current: boolean }[]>`
    select v.version, v.process_definition_id is not null as deployed,
      v.version is not distinct from t.current_version as current
    from ticket_type_versions v join ticket_types t on t.key = v.type_key where t.key = ${key} order by 1`;
  const deployments = (await test.rest('GET', `/deployment?nameLike=${key}@%25`)) as { name: string }[];
  return { versions: [...versions], deployments: deployments.length };
}

describe.each(['publish.after-record', 'publish.after-deploy'])('a death at %s', (point) => {
  it('leaves the version before in force, and publishing again goes on to one version', async () => {
    // given a type in its first version
    const key = newKey();
    await publishTicketType(test.context(), described(key, 'one'));
    // when the process dies while it publishes the second
    const passPoint = (name: string) =>
      name === point ? Promise.reject(new Error(`died at ${name}`)) : Promise.resolve();
    await expect(publishTicketType(test.context({ passPoint }), described(key, 'two'))).rejects.toThrow(
      `died at ${point}`,
    );
    const left = await stateOf(key);
    expect(left.versions).toMatchObject([
      { version: 1, current: true },
      { version: 2, current: false },
    ]);
    // then the same again ends with the second in force, deployed once
    expect(await publishTicketType(test.context(), described(key, 'two'))).toMatchObject({ version: 2 });
    expect(await stateOf(key)).toEqual({
      versions: [
        { version: 1, deployed: true, current: false },
        { version: 2, deployed: true, current: true },
      ],
      deployments: 2,
    });
  });
});

describe.each(['lose-replies', 'refuse'] as const)('an engine that cannot be had (%s)', (mode) => {
  it('leaves the version before in force, and no second deployment of what it had taken', async () => {
    const key = newKey();
    await publishTicketType(test.context(), described(key, 'one'));
    proxy.mode = mode;
    await expect(
      publishTicketType(test.context({ engine: unreliable }), described(key, 'two')),
    ).rejects.toMatchObject({ code: 'engine_unavailable' });
    expect((await stateOf(key)).versions).toMatchObject([{ current: true }, { deployed: false }]);
    proxy.mode = 'pass';
    await publishTicketType(test.context({ engine: unreliable }), described(key, 'two'));
    expect(await stateOf(key)).toMatchObject({
      ...{ versions: [{ current: false }, { version: 2, deployed: true, current: true }], deployments: 2 },
    });
  });
});

it('two who publish the same at the same moment make one version', async () => {
  const key = newKey();
  const both = await Promise.all([
    publishTicketType(test.context(), described(key, 'one')),
    publishTicketType(test.context(), described(key, 'one')),
  ]);
  expect(both.map(({ version }) => version)).toEqual([1, 1]);
  expect((await stateOf(key)).versions).toEqual([{ version: 1, deployed: true, current: true }]);
});
