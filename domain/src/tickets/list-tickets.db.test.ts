import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { findTicket } from './find-ticket.ts';
import { listTickets } from './list-tickets.ts';
import type { TicketQuery } from './list-tickets.ts';

let test: TestDatabase;
let world: DeskWorld;
const numbers: Record<string, string> = {};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  const made = {
    first: await world.ticket({ title: '打印机卡纸', createdAt: at(1) }),
    second: await world.ticket({ title: '100% 退款_申请', requester: 'tang', createdAt: at(2) }),
    moved: await world.ticket({
      department: 'technology',
      team: 'technology-team',
      status: 'transferred',
      createdAt: at(3),
    }),
    fresh: await world.ticket({ department: null, team: null, status: null, createdAt: at(3) }),
  };
  for (const [name, { number }] of Object.entries(made)) numbers[name] = number;
  await world.userTask(made.moved.id, { state: 'completed', completedBy: 'lin', endedAt: at(4) });
});
afterAll(() => test.drop());

async function listed(username: string, query: TicketQuery = {}): Promise<string[]> {
  const { items } = await listTickets(await world.as(username), query);
  const names = Object.entries(numbers);
  return items.map(({ number }) => names.find(([, known]) => known === number)?.[0] ?? number);
}

describe('the lists of tickets', () => {
  it('show everything to overseers, newest first', async () => {
    const all = await listed('admin');
    expect(all.slice(2)).toEqual(['second', 'first']);
    expect(all.slice(0, 2).sort()).toEqual(['fresh', 'moved']);
  });

  it('show others what they may see: what they handled stays in sight after it moved on', async () => {
    expect(await listed('lin')).toEqual(['moved', 'second', 'first']);
    expect(await listed('xu')).toEqual(['second', 'first']);
    expect(await listed('tang')).toEqual(['second']);
    expect(await listed('gao')).toEqual([]);
  });

  it('"mine" are those I asked for, "team" those my team or department owns', async () => {
    expect((await listed('guo', { list: 'mine' })).sort()).toEqual(['first', 'fresh', 'moved']);
    expect(await listed('lin', { list: 'team' })).toEqual(['second', 'first']);
    expect(await listed('wang', { list: 'team' })).toEqual(['moved']);
    expect(await listed('sun', { list: 'team' })).toEqual(['moved', 'second', 'first']);
    expect(await listed('guo', { list: 'team' })).toEqual([]);
  });

  it('are narrowed by status; what the engine has not got yet is pending', async () => {
    expect(await listed('admin', { status: 'transferred' })).toEqual(['moved']);
    expect((await listed('admin', { status: 'pending' })).sort()).toEqual(['first', 'fresh', 'second']);
  });

  it('are searched by title and by the beginning of the number, wildcards meant literally', async () => {
    expect(await listed('admin', { q: '卡纸' })).toEqual(['first']);
    expect(await listed('admin', { q: '%' })).toEqual(['second']);
    expect(await listed('admin', { q: '0_申' })).toEqual([]);
    expect(await listed('admin', { q: ` ${numbers['first']?.toLowerCase()} ` })).toEqual(['first']);
    expect(await listed('admin', { q: "'; drop table tickets; --" })).toEqual([]);
  });

  it('are read page by page, each ticket once, also those of the same moment', async () => {
    const ctx = await world.as('admin');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTickets(ctx, { limit: 1, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });
});

describe('a single ticket', () => {
  it('is found by whoever sees it, and is not there for others', async () => {
    const number = numbers['first'] ?? '';
    expect(await findTicket(await world.as('lin'), number)).toMatchObject({ number, status: 'pending' });
    await expect(findTicket(await world.as('tang'), number)).rejects.toMatchObject({
      code: 'ticket_not_found',
    });
    await expect(findTicket(await world.as('lin'), 'DESK-999999')).rejects.toMatchObject({
      code: 'ticket_not_found',
    });
  });
});
