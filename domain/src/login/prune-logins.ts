import type { Database } from '@baton/db';

/** Forgets old failures, expired links and logins that ended more than 30 days ago. */
export async function pruneLogins(db: Database): Promise<void> {
  await db.$client`delete from app.login_failures where last_at < now() - interval '1 day'`;
  await db.$client`delete from app.first_administrator_links where expires_at < now()`;
  await db.$client`
    delete from app.login_sessions
    where expires_at < now() - interval '30 days' or ended_at < now() - interval '30 days'`;
}
