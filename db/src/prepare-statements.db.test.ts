import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Queryable } from './database.ts';
import { people } from './schema/index.ts';
import { sqlOf } from './sql-of.ts';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** How many statements over people this connection keeps prepared. */
async function kept(tx: Queryable): Promise<number> {
  const [row] = await sqlOf(tx)<{ count: number }[]>`
    select count(*)::int as count from pg_prepared_statements where statement like 'select %from "app"."people" where%' and statement not like '%pg_prepared%'`;
  return row?.count ?? 0;
}

const find = (tx: Queryable, username: string) =>
  tx.select().from(people).where(eq(people.username, username));

it('prepares what the query builder asks once per connection, in transactions and savepoints too', async () => {
  const counts = await test.db.transaction(async (tx) => {
    await find(tx, 'somebody');
    const once = await kept(tx);
    await find(tx, 'somebody else');
    await tx.transaction((inner) => find(inner, 'a third'));
    return { once, thrice: await kept(tx) };
  });
  expect(counts).toEqual({ once: 1, thrice: 1 });
});

it('leaves a text of several statements as it is', async () => {
  await expect(test.db.$client.unsafe('select 1; select 2')).resolves.toHaveLength(2);
});
