import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { createEnginePort } from '../engine/index.ts';
import { publishTicketType } from '../ticket-types/index.ts';
import { publishTemplates } from './publish-templates.ts';

/** Where no engine is: what decides is recorded before it is asked. */
const engine = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'of nothing' });
let database: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createDeskWorld(database.db, engine);
});
afterAll(async () => {
  await engine.close();
  await database.drop();
});

const shipped = (key: string, description: string) => {
  const { bpmn, forms, decisions, declaration } = deskType(key);
  return {
    ...{ key, files: { bpmn, forms, decisions } },
    declaration: { ...declaration, description: { en: description } },
  };
};
const versionsOf = async (key: string) => {
  const rows = await sqlOf(database.db)<{ description: string }[]>`
    select declaration -> 'description' ->> 'en' as description from ticket_type_versions
    where type_key = ${key} order by version`;
  return rows.map(({ description }) => description);
};
const start = async (key: string, description: string) =>
  await publishTemplates(await world.as('start'), [shipped(key, description)]);

test('a template that was shipped anew becomes the next version', async () => {
  await expect(start('plain', 'first')).rejects.toMatchObject({ code: 'engine_unavailable' });
  await expect(start('plain', 'second')).rejects.toMatchObject({ code: 'engine_unavailable' });
  expect(await versionsOf('plain')).toEqual(['first', 'second']);
});

test('one that is deployed as it ships is not looked at again', async () => {
  await expect(start('deployed', 'first')).rejects.toMatchObject({ code: 'engine_unavailable' });
  await sqlOf(database.db)`update ticket_type_versions set process_definition_id = 'deployed:1:x'
    where type_key = 'deployed'`;
  expect(await start('deployed', 'first')).toEqual([]);
  expect(await versionsOf('deployed')).toEqual(['first']);
});

test('a start leaves alone what somebody has published since, and what ships later too', async () => {
  // given a shipped type that an analyst has made their own
  await expect(start('theirs', 'shipped')).rejects.toMatchObject({ code: 'engine_unavailable' });
  const { files, ...own } = shipped('theirs', 'own');
  const analyst = { ...(await world.as('he')), mayPublishAlone: true };
  await expect(publishTicketType(analyst, { ...own, ...files })).rejects.toMatchObject({
    code: 'engine_unavailable',
  });
  // when the platform starts again, then with new content
  expect(await start('theirs', 'shipped')).toEqual([]);
  expect(await start('theirs', 'shipped later')).toEqual([]);
  // then theirs is the newest
  expect(await versionsOf('theirs')).toEqual(['shipped', 'own']);
});
