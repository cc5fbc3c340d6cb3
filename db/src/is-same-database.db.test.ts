import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase } from './database.ts';
import { isSameDatabase } from './is-same-database.ts';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let test: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [test, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([test.drop(), other.drop()]));

it('knows a database again by another name of its server, both ways round', async () => {
  const url = new URL(test.url);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const again = createDatabase(url.href, { max: 1, applicationName: 'test' });
  expect(await isSameDatabase(test.db, again)).toBe(true);
  expect(await isSameDatabase(again, test.db)).toBe(true);
  await again.close();
});

it('knows another database of the same server apart, and leaves no lock behind', async () => {
  expect(await isSameDatabase(test.db, other.db)).toBe(false);
  const left = await test.db.$client`select 1 from pg_locks where locktype = 'advisory' and pid in (
    select pid from pg_stat_activity where application_name = 'test' and datname = current_database())`;
  expect(left).toHaveLength(0);
});

it('claims nothing of one that does not answer', async () => {
  const away = createDatabase('postgresql://nobody@127.0.0.1:1/nothing');
  await expect(isSameDatabase(test.db, away)).rejects.toThrow();
  await away.close();
});
