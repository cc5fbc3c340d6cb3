import type { Database } from '@baton/db';
import { DomainError } from '../errors.ts';

/** Failures forgotten this long after the last one. */
const windowMinutes = 15;
const limits = { account: 10, address: 100 };

/**
 * Counts an attempt before it is checked, so that many at once cannot slip through, against the account and
 * the address. Throws `login_locked` when either has used up its failures; a locked one is not prolonged.
 */
export async function reserveAttempt(db: Database, username: string, address: string): Promise<void> {
  const reserved = await Promise.all([
    reserve(db, accountSubject(username), limits.account),
    reserve(db, addressSubject(address), limits.address),
  ]);
  if (reserved.includes(false)) {
    throw new DomainError('login_locked', { retryAfterSeconds: windowMinutes * 60 });
  }
}

/** Gives a successful attempt back: the account starts anew, the address loses this one. */
export async function clearAttempt(db: Database, username: string, address: string): Promise<void> {
  await db.$client`delete from app.login_failures where subject = ${accountSubject(username)}`;
  await db.$client`
    update app.login_failures set failures = failures - 1
    where subject = ${addressSubject(address)} and failures > 0`;
}

async function reserve(db: Database, subject: string, limit: number): Promise<boolean> {
  const rows = await db.$client`
    insert into app.login_failures as f (subject, failures, last_at) values (${subject}, 1, now())
    on conflict (subject) do update set
      failures = case when f.last_at < now() - make_interval(mins => ${windowMinutes}) then 1 else f.failures + 1 end,
      last_at = now()
    where f.failures < ${limit} or f.last_at < now() - make_interval(mins => ${windowMinutes})
    returning 1`;
  return rows.length > 0;
}

function accountSubject(username: string): string {
  return `account:${username.normalize('NFKC').toLowerCase()}`;
}

function addressSubject(address: string): string {
  return `address:${address}`;
}
