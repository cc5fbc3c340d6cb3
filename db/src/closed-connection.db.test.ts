import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqlOf } from './sql-of.ts';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('fails the transaction whose connection the server closes, and goes on with the next', async () => {
  // given a transaction that goes on although a statement failed
  const { promise: refused, resolve } = Promise.withResolvers<unknown[]>();
  const lost = test.db.transaction(async (tx) => {
    const faults: unknown[] = [];
    const forgive = (error: unknown) => void faults.push(error);
    // when the server closes its connection and it asks again where nothing can be written any more
    await sqlOf(tx)`select pg_terminate_backend(pg_backend_pid())`.catch(forgive);
    await sqlOf(tx)`select 1`.catch(forgive);
    await sqlOf(tx)`select 2`.catch(forgive);
    resolve(faults);
  });
  // then each statement and the whole are refused, the process lives, and the next transaction is heard
  await expect(lost).rejects.toThrow();
  expect(await refused).toHaveLength(3);
  const [row] = await test.db.transaction((tx) => sqlOf(tx)<{ three: number }[]>`select 3 as three`);
  expect(row).toEqual({ three: 3 });
});
