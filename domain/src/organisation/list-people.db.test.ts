import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { listPeople } from './list-people.ts';
import { listOptions } from './option-sources.ts';
import { organisationNames } from './organisation-names.ts';

let test: TestDatabase;
let admin: Context;

beforeAll(async () => {
  test = await createTestDatabase();
  const world = await createDeskWorld(test.db, null as never);
  admin = await world.as('admin');
});
afterAll(() => test.drop());

const names = async (query: { q?: string; team?: string }) =>
  (await listPeople(admin, query)).map(({ username }) => username).sort();

describe('finding people', () => {
  it('by name, username or department, and within a team', async () => {
    expect(await names({ q: '客服' })).toEqual(['chen', 'lin', 'xu']);
    expect(await names({ q: 'LI' })).toEqual(['lin', 'liu']);
    expect(await names({ team: 'technology-team' })).toEqual(['wang', 'zhao']);
    expect(await names({ q: '%' })).toEqual([]);
  });

  it('for the options of forms, by key', async () => {
    const options = await listOptions(test.db, ['departmentOptions', 'personOptions', 'unknown', 'toString']);
    expect(Object.keys(options).sort()).toEqual(['departmentOptions', 'personOptions']);
    expect(options['departmentOptions']).toContainEqual({ value: 'technology', label: '技術部' });
    expect(options['personOptions']).toContainEqual({ value: 'lin', label: '林曉' });
  });

  it('for the gate, which asks whether a name exists', async () => {
    const value = 'person(lin) | person(nobody) | role(dispatcher) | role(king) | team(service-desk) | xu';
    const known = await organisationNames(test.db, `<p value="${value}"/><p value="finance"/>`);
    expect([known.hasPerson('lin'), known.hasTeam('service-desk'), known.hasDepartment('finance')]).toEqual([
      ...[true, true, true],
    ]);
    expect([known.hasPerson('nobody'), known.hasRole('dispatcher'), known.hasRole('king')]).toEqual([
      ...[false, true, false],
    ]);
    // a role that nobody has is one that exists, and a name is one of its own kind alone
    expect([known.hasRole('manager'), known.hasTeam('lin'), known.hasPerson('finance')]).toEqual([
      ...[true, false, false],
    ]);
  });
});
