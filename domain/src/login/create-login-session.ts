import { newId } from '@baton/db';
import { loginSessions } from '@baton/db/schema';
import { sql } from 'drizzle-orm';
import { loadActingPerson } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { clearAttempt, reserveAttempt } from './login-attempts.ts';
import { hashLoginToken, newLoginToken } from './login-token.ts';
import { verifyPassword } from './verify-password.ts';

export interface NewLogin {
  /** Goes into the cookie and is told nobody again. */
  token: string;
  loginSessionId: string;
  person: ActingPerson;
}

/** Days until a login ends whatever happens. */
export const loginDays = 7;

/**
 * Signs a local account in. Throws `login_failed` alike for an unknown name, a wrong password and a deactivated
 * person, after the same work; `login_locked` after too many failures.
 */
export async function createLoginSession(
  ctx: Context,
  input: { username: string; password: string; address: string },
): Promise<NewLogin> {
  await reserveAttempt(ctx.db, input.username, input.address);
  const [account] = await ctx.db.$client<{ id: string; passwordHash: string | null }[]>`
    select id, password_hash as "passwordHash" from app.people where username = ${input.username} and active`;
  const verified = await verifyPassword(input.password, account?.passwordHash ?? null);
  const person = account && verified ? await loadActingPerson(ctx.db, account.id) : null;
  if (!person) throw new DomainError('login_failed');
  const token = newLoginToken();
  const loginSessionId = newId();
  await ctx.db.insert(loginSessions).values({
    id: loginSessionId,
    tokenHash: hashLoginToken(token),
    personId: person.id,
    expiresAt: sql`now() + make_interval(days => ${loginDays})`,
  });
  await clearAttempt(ctx.db, input.username, input.address);
  return { token, loginSessionId, person };
}
