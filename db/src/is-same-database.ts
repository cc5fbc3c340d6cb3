import { randomInt } from 'node:crypto';
import type { Database } from './database.ts';

/** Beyond it PostgreSQL’s numbers and those of JavaScript part. */
const mostTokens = 2 ** 47;

/**
 * Whether two connections lead to one database, by whatever address. It is asked itself: a lock that nobody else knows
 * of, taken over the one, is free over the other only where that is another database. Needs no privilege, and tells
 * apart what a restored copy has in common. Throws where either does not answer.
 */
export async function isSameDatabase(one: Database, other: Database): Promise<boolean> {
  const token = randomInt(mostTokens);
  return await one.$client.begin(async (holding) => {
    await holding`select pg_advisory_xact_lock(${token}::bigint)`;
    const [found] = await other.$client<{ free: boolean }[]>`
      select pg_try_advisory_xact_lock(${token}::bigint) as free`;
    return found?.free === false;
  });
}
