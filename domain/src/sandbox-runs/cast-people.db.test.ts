import type { Scenario } from '@baton/contract/process/scenario';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import { sqlOf } from '@baton/db';
import { castPeople } from './cast-people.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await createDeskWorld(test.db, null as never);
});

afterAll(() => test.drop());

const step = { do: 'complete', element: 'handle', by: '@person-1', data: { who: ['@person-1', '@gone'] } };
const scenario = (people: Scenario['people']): Scenario =>
  ({
    ...{ id: 'x', name: 'x', people },
    begin: { by: '@requester', data: { note: '@person-1 of old' } },
    steps: [
      {
        step,
        expect: { tasks: [{ element: 'handle', assignee: '@person-1', pool: ['person:@requester'] }] },
      },
    ],
  }) as Scenario;

it('puts a person who is all of it in the place of each stand-in, everywhere, and no one twice', async () => {
  const people = [
    { name: '@requester', is: [] },
    { name: '@person-1', is: ['team:service-desk'] },
    { name: '@person-2', is: ['team:service-desk'] },
  ];
  const { people: _people, ...cast } = await castPeople(test.db, scenario(people));
  const by = (cast.steps[0]?.step as { by: string }).by;
  const requester = cast.begin.by;
  const [member] = await sqlOf(test.db)`
    select from team_members m join people p on p.id = m.person_id
    where p.username = ${by} and m.team_key = 'service-desk'`;
  expect(member).toBeDefined();
  expect(requester).not.toBe(by);
  // what is no name of a stand-in stays, as does what only contains one
  expect(cast).toMatchObject({
    begin: { by: requester, data: { note: '@person-1 of old' } },
    steps: [
      {
        step: { by, data: { who: [by, '@gone'] } },
        expect: { tasks: [{ assignee: by, pool: [`person:${requester}`] }] },
      },
    ],
  });
});

it('leaves a scenario without stand-ins as it is', async () => {
  const plain = scenario(undefined);
  expect(await castPeople(test.db, plain)).toEqual({ ...plain, people: undefined });
});

it.each([[['role:nobody-has-it']], [['team:none']], [['lead:none', 'head:none']], [['person:nobody']]])(
  'names the stand-in that nobody can be: %j',
  async (is) => {
    await expect(castPeople(test.db, scenario([{ name: '@person-1', is }]))).rejects.toMatchObject({
      ...{ code: 'person_not_found', facts: { username: '@person-1', is } },
    });
  },
);
