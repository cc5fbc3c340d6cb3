import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { describeTypeAnswers } from './describe-type-answers.ts';

let test: TestDatabase;
let world: DeskWorld;

const publish = (key: string, version: number, declaration: string) => sqlOf(test.db)`
  insert into ticket_type_versions (id, type_key, version, bundle_hash, bpmn, forms, decisions, declaration,
    model, process_definition_id)
  select gen_random_uuid(), ${key}, ${version}, 'x', bpmn, forms, decisions, ${declaration}::jsonb, model,
    ${`${key}:${version}`}
  from ticket_type_versions where type_key = 'desk' and version = 1`;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  await sqlOf(test.db)`insert into ticket_types (key, prefix, current_version) values ('staff', 'STAFF', 3)`;
  for (const version of [1, 2, 3, 4]) await publish('staff', version, '{"mayStart":["agent"]}');
});
afterAll(() => test.drop());

const told = async (username: string) =>
  (await describeTypeAnswers(await world.as(username))).map(({ key, versions, data, steps }) => ({
    type: `${key} ${versions.join(', ')}`,
    fields: namesIn(data),
    steps: steps.map(({ stepId, form }) => [stepId, ...namesIn(form ?? {})]),
  }));

function namesIn({ properties = {} }: Record<string, unknown>): string[] {
  return Object.entries(properties as Record<string, Record<string, unknown>>).flatMap(([name, inner]) => [
    name,
    ...namesIn(inner).map((one) => `${name}.${one}`),
  ]);
}

const ofStart = ['request', 'request.title', 'request.amount', 'request.files'];
const atSteps = ['request', 'request.title', 'request.amount', 'note'];
const all = {
  fields: [...ofStart, 'note', 'secret', 'why'],
  steps: [
    ['handle', ...atSteps],
    ['receive', ...atSteps],
  ],
};

it('tells a requester of what they read of their own tickets', async () => {
  expect(await told('guo')).toEqual([{ type: 'desk 1', fields: ofStart, steps: [] }]);
});

it('tells those whom a step may be offered to what they read there, and not what it hides', async () => {
  const fields = [...ofStart, 'note', 'why'];
  const steps = [['handle', ...atSteps]];
  const [desk, staff] = await told('lin');
  expect(desk).toEqual({ type: 'desk 1', fields, steps });
  expect(staff?.type).toBe('staff 3, 2');
  const [asHead] = await told('wang');
  expect(asHead?.steps.map(([stepId]) => stepId)).toEqual(['receive']);
});

it('tells those who oversee or publish of every field, of the current version and the one before', async () => {
  for (const username of ['admin', 'he', 'sun']) {
    expect(await told(username)).toEqual([
      { type: 'desk 1', ...all },
      { type: 'staff 3, 2', ...all },
    ]);
  }
});

it('tells of each version by itself where they differ', async () => {
  const sql = sqlOf(test.db);
  await publish('staff', 5, '{"mayStart":["agent"],"name":{"zh-CN":"改名"}}');
  await sql`update ticket_types set current_version = 5 where key = 'staff'`;
  expect((await told('he')).map(({ type }) => type)).toEqual(['desk 1', 'staff 5', 'staff 4']);
});

it('tells of a retired type, whose tickets go on', async () => {
  await sqlOf(test.db)`update ticket_types set retired_at = now() where key = 'desk'`;
  const [desk] = await describeTypeAnswers(await world.as('guo'));
  expect(desk).toMatchObject({ key: 'desk', data: { properties: { request: { type: 'object' } } } });
});
