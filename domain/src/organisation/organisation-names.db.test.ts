import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLargeOrganisation, rowsScanned } from '../../../tests/support/large-organisation.ts';
import { organisationNames } from './organisation-names.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await createLargeOrganisation(test.db, 20_000);
});
afterAll(() => test.drop());

it('looks up what a drawing names and reads nobody else, among 20 000 people', async () => {
  const value =
    'person(p19999) | person(p20001) | role(agent) | role(king) | team(t500) | departmentHead(d500)';
  await test.db.transaction(async (tx) => {
    const before = await rowsScanned(tx);
    const known = await organisationNames(tx, `<camunda:property name="assignment" value="${value}"/>`);
    expect([known.hasPerson('p19999'), known.hasPerson('p20001')]).toEqual([true, false]);
    expect([known.hasRole('agent'), known.hasRole('king')]).toEqual([true, false]);
    expect([known.hasTeam('t500'), known.hasDepartment('d500')]).toEqual([true, true]);
    expect((await rowsScanned(tx)) - before).toBe(0);
  });
});
