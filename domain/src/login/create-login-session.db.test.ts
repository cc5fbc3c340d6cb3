import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { checkLogin } from './check-login.ts';
import { createLoginSession } from './create-login-session.ts';
import { endLogin, endLoginsOf } from './end-login.ts';
import { findLogin } from './find-login.ts';

let test: TestDatabase;
let world: DeskWorld;
let ctx: Context;
const guo = { username: 'guo', password: 'desk-password', address: '203.0.113.7' };

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  ctx = await world.as('nobody');
});
beforeEach(() => sqlOf(test.db)`delete from login_failures`);
afterAll(() => test.drop());

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'signed in',
    (error: unknown) => (error as { code: string }).code,
  );

describe('signing in', () => {
  it('gives a secret that finds the person, and stores only its hash', async () => {
    const { token, loginSessionId } = await createLoginSession(ctx, guo);
    const login = await findLogin(test.db, token);
    expect(login).toMatchObject({ loginSessionId, person: { username: 'guo', roles: ['requester'] } });
    const rows = await sqlOf(test.db)`select * from login_sessions where id = ${loginSessionId}`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is refused alike for a wrong password, an unknown name and a person who left', async () => {
    await sqlOf(test.db)`update people set active = false where username = 'tang'`;
    for (const other of [{ password: 'wrong' }, { username: 'unknown' }, { username: 'tang' }]) {
      expect(await refusal(createLoginSession(ctx, { ...guo, ...other }))).toBe('login_failed');
    }
  });

  it('is locked for an account after ten failures, also with the right password, and not for others', async () => {
    const wrong = { ...guo, password: 'wrong' };
    const attempts = Array.from({ length: 12 }, () => refusal(createLoginSession(ctx, wrong)));
    const counted = (await Promise.all(attempts)).sort();
    expect(counted).toEqual([...Array<string>(10).fill('login_failed'), 'login_locked', 'login_locked']);
    expect(await refusal(createLoginSession(ctx, guo))).toBe('login_locked');
    expect(await refusal(createLoginSession(ctx, { ...guo, username: 'lin' }))).toBe('signed in');
  });

  it('is possible again a quarter of an hour later', async () => {
    await sqlOf(test.db)`
      insert into login_failures (subject, failures, last_at) values ('account:guo', 10, now() - interval '16 min')`;
    expect(await refusal(createLoginSession(ctx, guo))).toBe('signed in');
  });

  it('is locked for an address that tries many accounts', async () => {
    await sqlOf(test.db)`
      insert into login_failures (subject, failures) values (${`address:${guo.address}`}, 100)`;
    expect(await refusal(createLoginSession(ctx, guo))).toBe('login_locked');
    expect(await refusal(createLoginSession(ctx, { ...guo, address: '203.0.113.8' }))).toBe('signed in');
  });

  it('forgets the failures of an account that succeeds', async () => {
    await refusal(createLoginSession(ctx, { ...guo, password: 'wrong' }));
    await createLoginSession(ctx, guo);
    const left = await sqlOf(test.db)`select subject, failures from login_failures`;
    expect(left).toEqual([{ subject: `address:${guo.address}`, failures: 1 }]);
  });
});

describe('a login', () => {
  it.each([
    ['12 hours without use', `last_seen_at = now() - interval '12 hours 1 minute'`],
    ['7 days', 'expires_at = now()'],
    ['signing out', 'ended_at = now()'],
  ])('ends after %s', async (_name, change) => {
    const { token, loginSessionId } = await createLoginSession(ctx, guo);
    await test.db.$client.unsafe(`update app.login_sessions set ${change} where id = '${loginSessionId}'`);
    expect(await findLogin(test.db, token)).toBeNull();
    expect(await checkLogin(test.db, loginSessionId)).toBeNull();
  });

  it('notes its use, a look at it does not', async () => {
    const { token, loginSessionId } = await createLoginSession(ctx, guo);
    const seen = async () => {
      const [row] = await sqlOf(test.db)<{ idle: boolean }[]>`
        select last_seen_at < now() - interval '1 minute' as idle from login_sessions where id = ${loginSessionId}`;
      return row?.idle;
    };
    await sqlOf(test.db)`update login_sessions set last_seen_at = now() - interval '1 hour'`;
    expect(await checkLogin(test.db, loginSessionId)).toMatchObject({ username: 'guo' });
    expect(await seen()).toBe(true);
    await findLogin(test.db, token);
    expect(await seen()).toBe(false);
  });

  it('tells the stream when it ends, this one alone or all of a person', async () => {
    const [first, second] = [await createLoginSession(ctx, guo), await createLoginSession(ctx, guo)];
    const told = async () =>
      (await sqlOf(test.db)<{ id: string }[]>`select id from stream_events where kind = 'loginEnded'`).map(
        ({ id }) => id,
      );
    const { person, loginSessionId } = first;
    await endLogin({ ...ctx, actor: { kind: 'person', person, loginSessionId } });
    expect(await told()).toEqual([first.loginSessionId]);
    expect(await findLogin(test.db, second.token)).not.toBeNull();
    await endLoginsOf(test.db, person.id);
    expect(await told()).toContain(second.loginSessionId);
    expect(await findLogin(test.db, second.token)).toBeNull();
  });
});
