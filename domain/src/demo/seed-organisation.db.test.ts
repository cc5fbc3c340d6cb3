import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { createLoginSession } from '../login/index.ts';
import { listDemoAccounts } from './list-demo-accounts.ts';
import { seedOrganisation } from './seed-organisation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const signIn = (password: string) =>
  createLoginSession({ db: database.db } as Context, { username: 'guo', password, address: '::1' });

test('an empty database gets the company, each team with its lead, each department with its head', async () => {
  expect(await seedOrganisation(database, { password: 'first-password' })).toHaveLength(14);
  const heads = await sqlOf(database.db)<{ name: string; head: string }[]>`
    select d.name, p.username as head from departments d join people p on p.id = d.head_id order by d.key`;
  expect(heads.map(({ name, head }) => `${name} ${head}`)).toEqual([
    ...['接力公司 sun', '客服部 chen', '財務部 liu', '物流部 gao', '技術部 wang'],
  ]);
  const [desk] = await sqlOf(database.db)<{ members: string[] }[]>`
    select array_agg(p.username order by p.username) as members
    from team_members m join people p on p.id = m.person_id where m.team_key = 'service-desk'`;
  expect(desk?.members).toEqual(['chen', 'lin', 'xu']);
});

test('doing it again keeps what was changed meanwhile, but the accounts have the password given', async () => {
  await sqlOf(database.db)`update people set name = '郭先生' where username = 'guo'`;
  await sqlOf(database.db)`update departments set head_id = (select id from people where username = 'zhao')
    where key = 'technology'`;
  await seedOrganisation(database, { password: 'second-password' });
  const accounts = await listDemoAccounts(database.db);
  expect(accounts).toContainEqual({ username: 'guo', name: '郭先生', role: 'requester' });
  const [head] = await sqlOf(database.db)<{ username: string }[]>`
    select p.username from departments d join people p on p.id = d.head_id where d.key = 'technology'`;
  expect(head?.username).toBe('zhao');
  await expect(signIn('first-password')).rejects.toMatchObject({ code: 'login_failed' });
  expect((await signIn('second-password')).person.username).toBe('guo');
});
