import type { Database } from '@baton/db';
import { actingPersonColumns, actingPersonFrom } from '../access/index.ts';
import type { ActingPersonRow } from '../access/index.ts';
import type { ActingPerson } from '../context.ts';

/** The person of a login that still holds, with memberships as they are now; null otherwise. Does not count as use. */
export async function checkLogin(db: Database, loginSessionId: string): Promise<ActingPerson | null> {
  const [row] = await db.$client<ActingPersonRow[]>`
    select person.* from app.login_sessions login
    join lateral (${actingPersonColumns(db)} where p.id = login.person_id and p.active) person on true
    where login.id = ${loginSessionId} and login.ended_at is null and login.expires_at > now()
      and login.last_seen_at > now() - interval '12 hours'`;
  return row ? actingPersonFrom(row) : null;
}
