import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { createEnginePort, recordCommand } from '../engine/index.ts';
import { createLoginSession, findLogin, isOfDeactivated } from '../login/index.ts';
import { deactivatePerson } from './deactivate-person.ts';

let test: TestDatabase;
let world: DeskWorld;
let admin: Context;
const engine = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'none' });

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, engine);
  admin = await world.as('admin');
});
afterAll(async () => {
  await engine.close();
  await test.drop();
});

describe('deactivating a person', () => {
  it('ends the logins and decides anew about what was theirs, theirs alone to take, or on its way to them', async () => {
    const login = await createLoginSession(admin, {
      username: 'xu',
      password: 'desk-password',
      address: '::1',
    });
    const ticket = await world.ticket();
    const own = await world.userTask(ticket.id, { assignee: 'xu' });
    const offered = await world.userTask(ticket.id, { pool: [`person:${world.people['xu']}`] });
    const others = await world.userTask(ticket.id, { assignee: 'lin' });
    const claimed = await world.userTask(ticket.id, { pool: ['team:service-desk'] });
    await recordCommand(test.db, {
      ...{ ticketId: ticket.id, userTaskId: claimed, kind: 'claim', effect: {} },
      ...{ payload: { taskId: claimed, person: 'xu' }, actor: (await world.as('xu')).actor },
    });
    const ended = await world.userTask(ticket.id, { state: 'completed', completedBy: 'xu' });

    expect(await isOfDeactivated(test.db, login.token)).toBe(false);

    expect(await deactivatePerson(admin, { username: 'xu', reason: '离职' })).toEqual({
      returnedUserTasks: 3,
    });

    expect(await findLogin(test.db, login.token)).toBeNull();
    expect(await isOfDeactivated(test.db, login.token)).toBe(true);
    const decided = await sqlOf(test.db)<{ id: string; principals: string[] }[]>`
      select user_task_id as id, principals from assignment_decisions where revision = 2 order by 1`;
    expect(decided.map(({ id }) => id).sort()).toEqual([own, offered, claimed].sort());
    expect(decided.map(({ principals }) => principals)).toEqual(Array(3).fill(['team:service-desk']));
    const commands = await sqlOf(test.db)<{ task: string; payload: object }[]>`
      select user_task_id as task, payload from engine_commands where kind = 'assign'`;
    expect(commands.map(({ task }) => task).sort()).toEqual([own, offered, claimed].sort());
    expect(commands.map(({ payload }) => payload)).toContainEqual({ taskId: own, person: null });
    expect([others, ended].some((id) => commands.some(({ task }) => task === id))).toBe(false);
  });

  it('is refused for nobody', async () => {
    await expect(deactivatePerson(admin, { username: 'nobody', reason: 'x' })).rejects.toMatchObject({
      code: 'person_not_found',
    });
  });
});
