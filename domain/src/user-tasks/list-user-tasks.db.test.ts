import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { countUserTasks } from './count-user-tasks.ts';
import { listUserTasks } from './list-user-tasks.ts';
import type { UserTaskQuery } from './list-user-tasks.ts';
import { saveUserTaskDraft } from './save-user-task-draft.ts';
import { findUserTask } from './find-user-task.ts';

let test: TestDatabase;
let world: DeskWorld;
const tasks: Record<string, string> = {};
const numbers: Record<string, string> = {};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  const desk = { pool: ['team:service-desk', 'role:dispatcher'] };
  const [a, b, c, d] = [
    await world.ticket({ title: '甲' }),
    await world.ticket({ title: '乙' }),
    await world.ticket({ title: '丙', department: 'technology', team: 'technology-team' }),
    await world.ticket({ title: '丁' }),
  ];
  Object.assign(numbers, { a: a.number, b: b.number, c: c.number, d: d.number });
  Object.assign(tasks, {
    pooled: await world.userTask(a.id, { ...desk, createdAt: at(1) }),
    lins: await world.userTask(b.id, { assignee: 'lin', createdAt: at(2) }),
    notForXu: await world.userTask(d.id, { ...desk, excluded: ['xu'], createdAt: at(3) }),
    handled: await world.userTask(c.id, {
      state: 'completed',
      completedBy: 'lin',
      createdAt: at(1),
      endedAt: at(4),
    }),
    review: await world.userTask(b.id, {
      status: 'awaiting_transfer',
      assignee: 'chen',
      asker: 'lin',
      createdAt: at(5),
    }),
    received: await world.userTask(c.id, {
      step: 'receive',
      status: 'transferred',
      assignee: 'wang',
      createdAt: at(6),
    }),
    ofGuo: await world.userTask(a.id, { assignee: 'guo', createdAt: at(7) }),
  });
});
afterAll(() => test.drop());

async function listed(username: string, query: UserTaskQuery = {}): Promise<string[]> {
  const { items } = await listUserTasks(await world.as(username), query);
  return items.map(({ id }) => Object.entries(tasks).find(([, known]) => known === id)?.[0] ?? id);
}

describe('待辦', () => {
  it('is what I have and what my pools hold, newest first, each once', async () => {
    expect(await listed('lin')).toEqual(['notForXu', 'lins', 'pooled']);
    expect(await listed('chen', { list: 'pending' })).toEqual(['review', 'notForXu', 'pooled']);
  });

  it('leaves out what the step excludes me from', async () => {
    expect(await listed('xu')).toEqual(['pooled']);
  });

  it('is mine alone where I belong to no pool', async () => {
    expect(await listed('guo')).toEqual(['ofGuo']);
    expect(await listed('tang')).toEqual([]);
  });

  it('is read page by page, and a page leads to the next', async () => {
    const ctx = await world.as('lin');
    const first = await listUserTasks(ctx, { limit: 2 });
    const second = await listUserTasks(ctx, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      tasks['notForXu'],
      tasks['lins'],
      tasks['pooled'],
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('is narrowed to a ticket and searched', async () => {
    expect(await listed('lin', { list: 'pending', ticket: numbers['a'] ?? '' })).toEqual(['pooled']);
    expect(await listed('lin', { q: '丁' })).toEqual(['notForXu']);
    expect(await listed('lin', { q: numbers['b'] ?? '' })).toEqual(['lins']);
    expect(await listed('lin', { q: '%' })).toEqual([]);
  });
});

describe('待轉, 已轉 and 已辦', () => {
  it('is narrowed to my own requests, however much else waits', async () => {
    expect(await listed('guo', { requester: 'me', limit: 1 })).toEqual(['ofGuo']);
    expect(await listed('lin', { requester: 'me' })).toEqual([]);
  });

  it('are what I asked for, what I handed on, and what I completed', async () => {
    expect(await listed('lin', { list: 'awaiting_transfer' })).toEqual(['review']);
    expect(await listed('lin', { list: 'transferred' })).toEqual(['received']);
    expect(await listed('lin', { list: 'done' })).toEqual(['handled']);
    expect(await listed('wang', { list: 'transferred' })).toEqual([]);
  });

  it('are counted', async () => {
    expect(await countUserTasks(await world.as('lin'))).toEqual({
      ...{ pending: 3, awaiting_transfer: 1, transferred: 1, done: 1 },
    });
  });
});

describe('the user tasks of a ticket', () => {
  it('are all of them for whoever sees it, and no ticket for others', async () => {
    expect(await listed('guo', { ticket: numbers['c'] ?? '' })).toEqual(['received', 'handled']);
    await expect(listed('tang', { ticket: numbers['c'] ?? '' })).rejects.toMatchObject({
      code: 'ticket_not_found',
    });
  });

  it('say on every line what the reader may do with it', async () => {
    const ticket = numbers['b'] ?? '';
    const of = async (username: string) => {
      const { items } = await listUserTasks(await world.as(username), { ticket });
      return Object.fromEntries(items.map(({ id, operations }) => [id, operations]));
    };
    const lins = tasks['lins'] ?? '';
    expect((await of('lin'))[lins]).toEqual(['complete']);
    expect((await of('xu'))[lins]).toEqual([]);
  });

  it('open for those they concern: the requester sees the step, not its form', async () => {
    const id = tasks['lins'] ?? '';
    expect(await findUserTask(await world.as('lin'), id)).toMatchObject({ operations: ['complete'] });
    expect((await findUserTask(await world.as('xu'), id)).operations).toEqual([]);
    for (const stranger of ['guo', 'tang', 'wang']) {
      await expect(findUserTask(await world.as(stranger), id)).rejects.toMatchObject({
        code: 'user_task_not_found',
      });
    }
  });
});

describe('a draft', () => {
  const draft = { data: { note: '写到一半' }, outcome: 'approve', baseVersion: 1 };

  it('is kept for its person alone', async () => {
    const id = tasks['pooled'] ?? '';
    const [lin, xu] = [await world.as('lin'), await world.as('xu')];
    await saveUserTaskDraft(lin, { id, ...draft });
    await saveUserTaskDraft(lin, { id, ...draft, data: { note: '写完了' } });
    expect((await findUserTask(lin, id)).draft).toMatchObject({
      data: { note: '写完了' },
      outcome: 'approve',
    });
    expect((await findUserTask(xu, id)).draft).toBeNull();
  });

  it('cannot be left on a task one only looks at', async () => {
    const id = tasks['lins'] ?? '';
    await expect(saveUserTaskDraft(await world.as('xu'), { id, ...draft })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});
