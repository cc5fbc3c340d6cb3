import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { describeTypeRequests } from './describe-type-requests.ts';

let test: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  const sql = sqlOf(test.db);
  await sql`insert into ticket_types (key, prefix, current_version) values ('staff', 'STAFF', 1)`;
  await sql`
    insert into ticket_type_versions (id, type_key, version, bundle_hash, bpmn, forms, decisions, declaration,
      model, process_definition_id)
    select gen_random_uuid(), 'staff', 1, 'x', bpmn, forms, decisions, '{"mayStart":["agent"]}', model, 'staff:1'
    from ticket_type_versions where type_key = 'desk'`;
});
afterAll(() => test.drop());

const told = async (username: string) =>
  (await describeTypeRequests(await world.as(username))).map(({ key, start, steps }) => ({
    ...{ key, starts: start !== null },
    steps: steps.map(({ stepId, outcome }) => [stepId, outcome?.key]),
  }));
const allSteps = [
  ['handle', 'approve'],
  ['handle', 'handOver'],
  ['handle', 'refuse'],
  ['receive', undefined],
];

it('tells a requester of the types they may start, and of no step that is not theirs', async () => {
  expect(await told('guo')).toEqual([{ key: 'desk', starts: true, steps: [] }]);
});

it('tells those who publish of every step, and of new tickets they may start alone', async () => {
  expect(await told('he')).toEqual([
    { key: 'desk', starts: true, steps: allSteps },
    { key: 'staff', starts: false, steps: allSteps },
  ]);
});

it('tells of the fields of the start form, in the language of the person, without what the step withholds', async () => {
  const [desk] = await describeTypeRequests(await world.as('guo'));
  expect(desk?.start?.properties['request']).toMatchObject({ required: ['title'] });
  const [published] = await describeTypeRequests(await world.as('he'));
  const handle = published?.steps.find(({ stepId }) => stepId === 'handle');
  expect(Object.keys(handle?.data.properties ?? {})).toEqual(['request', 'note']);
  expect(Object.keys(Object(handle?.data.properties['request']?.['properties']))).toEqual(['amount']);
});

it('tells of no retired type', async () => {
  await sqlOf(test.db)`update ticket_types set retired_at = now() where key = 'desk'`;
  expect(await told('guo')).toEqual([]);
});
