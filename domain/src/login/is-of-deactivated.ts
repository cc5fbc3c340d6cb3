import type { Database } from '@baton/db';
import { hashLoginToken } from './login-token.ts';

/** Whether a cookie that opens nothing was given to somebody who is deactivated now. */
export async function isOfDeactivated(db: Database, token: string): Promise<boolean> {
  const found = await db.$client`
    select from app.login_sessions login join app.people p on p.id = login.person_id
    where login.token_hash = ${hashLoginToken(token)} and not p.active`;
  return found.length > 0;
}
