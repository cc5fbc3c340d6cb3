import { tickets } from '@baton/db/schema';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld, TicketInput, UserTaskInput } from '../../../tests/support/desk-world.ts';
import { actingPerson } from './acting-person.ts';
import { ticketAudience } from './ticket-audience.ts';
import { ticketScope } from './ticket-scope.ts';

let test: TestDatabase;
let world: DeskWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
});

afterAll(() => test.drop());

/** Usernames of everybody who sees the ticket, by the rule of lists; the audience must be the same people. */
async function whoSees(ticketId: string): Promise<string[]> {
  const audience = await ticketAudience(test.db, ticketId);
  const seeing: string[] = [];
  for (const username of Object.keys(world.people).sort()) {
    const person = actingPerson(await world.as(username));
    const own = and(eq(tickets.id, ticketId), ticketScope(person));
    const listed = (await test.db.select({ id: tickets.id }).from(tickets).where(own)).length > 0;
    expect(
      person.principals.some((principal) => audience.includes(principal)),
      username,
    ).toBe(listed);
    if (listed) seeing.push(username);
  }
  return seeing;
}

describe('who sees a ticket', () => {
  it('is its requester, its team, the heads above it, and those who oversee all', async () => {
    const { id } = await world.ticket({
      requester: 'guo',
      department: 'customer-service',
      team: 'service-desk',
    });
    expect(await whoSees(id)).toEqual(['admin', 'chen', 'guo', 'lin', 'sun', 'xu']);
  });

  it('is nobody else before it has an owner', async () => {
    const { id } = await world.ticket({ requester: 'guo', department: null, team: null, status: null });
    expect(await whoSees(id)).toEqual(['admin', 'guo', 'sun']);
  });

  it('is also whoever has a user task of it, had one, or may take one', async () => {
    const { id } = await world.ticket({ department: 'finance', team: 'finance-team' });
    await world.userTask(id, { assignee: 'zhao' });
    await world.userTask(id, { state: 'completed', completedBy: 'lin' });
    await world.userTask(id, { pool: ['team:logistics-team'] });
    expect(await whoSees(id)).toEqual(['admin', 'gao', 'guo', 'lin', 'liu', 'qian', 'shen', 'sun', 'zhao']);
  });

  it('is no longer a pool whose task has ended', async () => {
    const { id } = await world.ticket({ department: 'finance', team: 'finance-team' });
    await world.userTask(id, { state: 'cancelled', pool: ['team:logistics-team'] });
    expect(await whoSees(id)).not.toContain('gao');
  });

  it('is nobody for a ticket that is not there', async () => {
    expect(await ticketAudience(test.db, '018f0000-0000-7000-8000-000000000000')).toEqual([]);
  });

  it('is the same by the audience and by the lists, whatever the ticket', async () => {
    const people = ['guo', 'tang', 'lin', 'chen', 'wang', 'zhao', 'he'];
    const person = fc.constantFrom(...people);
    const maybe = fc.option(person);
    const ticket: fc.Arbitrary<TicketInput> = fc.record({
      requester: person,
      department: fc.constantFrom(null, 'company', 'customer-service', 'technology'),
      team: fc.constantFrom(null, 'service-desk', 'technology-team'),
    });
    const principals = [
      'team:service-desk',
      'team:finance-team',
      'role:dispatcher',
      'role:head',
      'head:technology',
    ];
    const task: fc.Arbitrary<UserTaskInput> = fc.record({
      state: fc.constantFrom('open', 'completed', 'cancelled'),
      assignee: maybe,
      completedBy: maybe,
      pool: fc.uniqueArray(fc.constantFrom(...principals), { maxLength: 3 }),
      excluded: fc.uniqueArray(person, { maxLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(ticket, fc.array(task, { maxLength: 3 }), async (input, tasks) => {
        const { id } = await world.ticket(input);
        for (const one of tasks) await world.userTask(id, one);
        await whoSees(id);
      }),
      { numRuns: 25 },
    );
  });
});
