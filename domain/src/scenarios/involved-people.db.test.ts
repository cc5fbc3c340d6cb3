import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLargeOrganisation, rowsScanned } from '../../../tests/support/large-organisation.ts';
import { involvedPeople } from './involved-people.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await createLargeOrganisation(test.db, 20_000);
});
afterAll(() => test.drop());

it('finds who has to do with a ticket and reads nobody else, among 20 000 people', async () => {
  const [lead] = await sqlOf(test.db)<{ id: string }[]>`select id from app.people where username = 'p7'`;
  const values = [{ who: 'p19999', team: [{ members: ['p3', 'nobody'] }] }, { long: 'p5'.repeat(40) }];
  await test.db.transaction(async (tx) => {
    const before = await rowsScanned(tx);
    const people = await involvedPeople(tx, { ids: [lead?.id ?? '', null], values });
    expect(people.map(({ username }) => username).sort()).toEqual(['p19999', 'p3', 'p7']);
    expect(people.find(({ username }) => username === 'p7')).toMatchObject({
      ...{ departmentKey: 'd8', teamKeys: ['t15', 't8'], roles: ['agent'], leads: ['t7'], heads: [] },
    });
    expect((await rowsScanned(tx)) - before).toBe(0);
  });
});
