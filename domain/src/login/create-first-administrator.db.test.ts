import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { createFirstAdministratorLink } from './create-first-administrator-link.ts';
import { createFirstAdministrator } from './create-first-administrator.ts';
import { createLoginSession } from './create-login-session.ts';

let test: TestDatabase;
let ctx: Context;
const somebody = { username: 'zhou', name: ' 周敏 ', password: 'a long password' };

beforeEach(async () => {
  test = await createTestDatabase();
  const nothing = () => undefined;
  ctx = {
    db: test.db,
    engine: null as never,
    actor: { kind: 'system', name: 'test' },
    log: { info: nothing, warn: nothing, error: nothing },
    passPoint: () => Promise.resolve(),
  };
});

afterEach(() => test.drop());

async function people() {
  return await sqlOf(test.db)`
    select p.username, p.name, p.language, array_agg(r.role) as roles
    from people p join person_roles r on r.person_id = p.id group by p.id`;
}

describe('the first administrator', () => {
  it('is made by the link, and can sign in', async () => {
    const token = (await createFirstAdministratorLink(ctx)) ?? '';
    await createFirstAdministrator(ctx, { ...somebody, token, language: 'en' });
    expect(await people()).toEqual([
      { username: 'zhou', name: '周敏', language: 'en', roles: ['administrator'] },
    ]);
    const login = await createLoginSession(ctx, { ...somebody, address: '::1' });
    expect(login.person.roles).toEqual(['administrator']);
  });

  it('is made once, however many send the link at the same time', async () => {
    const token = (await createFirstAdministratorLink(ctx)) ?? '';
    const all = ['one', 'two', 'three'].map((username) =>
      createFirstAdministrator(ctx, { ...somebody, token, username }),
    );
    const ended = await Promise.allSettled(all);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await people()).toHaveLength(1);
    await expect(createFirstAdministrator(ctx, { ...somebody, token })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is not made by a wrong, an older or an expired link', async () => {
    const older = (await createFirstAdministratorLink(ctx)) ?? '';
    const token = (await createFirstAdministratorLink(ctx)) ?? '';
    await sqlOf(test.db)`update first_administrator_links set expires_at = now()`;
    for (const each of ['', 'x', older, token]) {
      await expect(createFirstAdministrator(ctx, { ...somebody, token: each })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    expect(await people()).toEqual([]);
  });

  it('is not made where there are people', async () => {
    const token = (await createFirstAdministratorLink(ctx)) ?? '';
    await sqlOf(test.db)`insert into people (id, username, name) values (gen_random_uuid(), 'sun', '孫立國')`;
    await expect(createFirstAdministrator(ctx, { ...somebody, token })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await createFirstAdministratorLink(ctx)).toBeNull();
  });
});
