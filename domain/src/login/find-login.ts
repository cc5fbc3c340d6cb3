import type { Database } from '@baton/db';
import { actingPersonColumns, actingPersonFrom } from '../access/index.ts';
import type { ActingPersonRow } from '../access/index.ts';
import type { ActingPerson } from '../context.ts';
import { hashLoginToken } from './login-token.ts';

export interface Login {
  loginSessionId: string;
  person: ActingPerson;
}

/**
 * Who a cookie belongs to, with memberships as they are now; null when the login ended, was idle for 12 hours,
 * is older than 7 days, or the person is deactivated. Notes the use once a minute.
 */
export async function findLogin(db: Database, token: string): Promise<Login | null> {
  const [row] = await db.$client<(ActingPersonRow & { loginSessionId: string; unseen: boolean })[]>`
    select person.*, login.id as "loginSessionId", login.last_seen_at < now() - interval '1 minute' as unseen
    from app.login_sessions login
    join lateral (${actingPersonColumns(db)} where p.id = login.person_id and p.active) person on true
    where login.token_hash = ${hashLoginToken(token)} and login.ended_at is null
      and login.expires_at > now() and login.last_seen_at > now() - interval '12 hours'`;
  if (!row) return null;
  const { loginSessionId, unseen, ...person } = row;
  if (unseen)
    await db.$client`update app.login_sessions set last_seen_at = now() where id = ${loginSessionId}`;
  return { loginSessionId, person: actingPersonFrom(person) };
}
