import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import { makeThrowawayDatabase } from './throwaway-database.ts';

const how = { suffix: '_aside', connections: 3 };
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

async function tablesOf(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql`select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
      .length;
  } finally {
    await sql.end();
  }
}

it('lies empty beside the first, and what an earlier run left is dropped, whoever is connected', async () => {
  const first = await makeThrowawayDatabase(test.url, how);
  expect(first.url).toBe(`${test.url}_aside`);
  const left = postgres(first.url, { max: 1, onclose: () => undefined });
  await left`create table left_behind ()`;
  const second = await makeThrowawayDatabase(test.url, how);
  expect(await tablesOf(second.url)).toBe(0);
  await left.end({ timeout: 1 });
  await second.drop();
  await second.drop();
  await expect(tablesOf(second.url)).rejects.toMatchObject({ code: '3D000' });
});

it('is compared and encoded as the first is', async () => {
  const made = await makeThrowawayDatabase(test.url, how);
  const rows = await test.db.$client`
    select distinct datcollate, datctype, encoding from pg_database where datname like current_database() || '%'`;
  expect(rows).toHaveLength(1);
  await made.drop();
});

it('is never made in place of a database that holds anybody’s data', async () => {
  const name = `${new URL(test.url).pathname.slice(1)}_aside`;
  await test.db.$client.unsafe(`create database ${name}`);
  await expect(makeThrowawayDatabase(test.url, how)).rejects.toThrow(
    `a database ${name} that Baton has not made`,
  );
  expect(await tablesOf(`${test.url}_aside`)).toBe(0);
  await test.db.$client.unsafe(`drop database ${name}`);
});

it('takes the place of one that a death has left unfinished', async () => {
  // given what is there once it exists, and before it is marked
  const name = `${new URL(test.url).pathname.slice(1)}_aside`;
  const half = 'allow_connections false connection limit 4172010';
  await test.db.$client.unsafe(`create database ${name} template template0 ${half}`);
  // then it is made anew, and can be used
  const made = await makeThrowawayDatabase(test.url, how);
  expect(await tablesOf(made.url)).toBe(0);
  await made.drop();
});

it('takes no more connections than it was given, where the role is no superuser', async () => {
  const made = await makeThrowawayDatabase(test.url, how);
  const [row] = await test.db.$client`
    select datconnlimit as most from pg_database where datname = current_database() || '_aside'`;
  expect(row).toEqual({ most: 3 });
  await made.drop();
});
