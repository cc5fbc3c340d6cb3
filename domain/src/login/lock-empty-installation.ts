import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';

/** Whether nobody is known here yet; if so, nobody else adds people before the transaction ends. */
export async function lockEmptyInstallation(tx: Queryable): Promise<boolean> {
  const sql = sqlOf(tx);
  await sql`lock table app.people in share row exclusive mode`;
  const [found] = await sql<{ anybody: boolean }[]>`select exists (select from app.people) as anybody`;
  return found?.anybody === false;
}
