import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { listOrganisation } from '../organisation/index.ts';
import { previewAssignment } from './preview-assignment.ts';

let test: TestDatabase;
let admin: Context;

beforeAll(async () => {
  test = await createTestDatabase();
  const world = await createDeskWorld(test.db, null as never);
  admin = await world.as('admin');
});
afterAll(() => test.drop());

it('says whom each strategy would find, and which of them ask a ticket', async () => {
  const strategies = 'handlerOf(handle)|requester|team(technology-team)|ticketTeam';
  const { requester, tried } = await previewAssignment(admin, { strategies, requester: 'lin' });
  expect(requester.username).toBe('lin');
  expect(tried.map(({ strategy, count, needsTicket }) => [strategy, count, needsTicket])).toEqual([
    ['handlerOf(handle)', 0, true],
    ['requester', 1, false],
    ['team(technology-team)', 2, false],
    ['ticketTeam', 0, true],
  ]);
  expect(tried[1]?.people.map(({ username }) => username)).toEqual(['lin']);
});

it('refuses what cannot be read, and a requester who is not there', async () => {
  await expect(previewAssignment(admin, { strategies: 'nonsense(' })).rejects.toMatchObject({
    code: 'validation_failed',
  });
  await expect(
    previewAssignment(admin, { strategies: 'requester', requester: 'nobody' }),
  ).rejects.toMatchObject({ code: 'person_not_found' });
});

it('the organisation names its roles, teams and departments', async () => {
  const { roles, teams, departments } = await listOrganisation(admin);
  expect(roles).toContain('administrator');
  expect(teams.map(({ key }) => key)).toContain('technology-team');
  expect(departments.length).toBeGreaterThan(1);
});
