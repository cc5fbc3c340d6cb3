import type { Language } from '@baton/contract/language';
import { newId } from '@baton/db';
import { firstAdministratorLinks, people, personRoles } from '@baton/db/schema';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { hashPassword } from './hash-password.ts';
import { lockEmptyInstallation } from './lock-empty-installation.ts';
import { hashLoginToken } from './login-token.ts';

export interface FirstAdministrator {
  /** Secret of the link. */
  token: string;
  username: string;
  name: string;
  password: string;
  language?: Language | undefined;
}

/**
 * Makes the first administrator of an installation without people and uses the link up, both or neither. Throws
 * `not_found` alike for a wrong, used or expired link and once there are people.
 */
export async function createFirstAdministrator(ctx: Context, input: FirstAdministrator): Promise<void> {
  const link = and(
    eq(firstAdministratorLinks.tokenHash, hashLoginToken(input.token)),
    sql`${firstAdministratorLinks.expiresAt} > now()`,
  );
  // Looked at first: strangers without a link must not make us hash passwords or lock the people.
  const [known] = await ctx.db.select().from(firstAdministratorLinks).where(link);
  if (!known) throw new DomainError('not_found');
  const { username, name, language } = input;
  const passwordHash = await hashPassword(input.password);
  await ctx.db.transaction(async (tx) => {
    const isEmpty = await lockEmptyInstallation(tx);
    const used = await tx.delete(firstAdministratorLinks).where(link).returning();
    if (!isEmpty || used.length === 0) throw new DomainError('not_found');
    const id = newId();
    const person = { id, username, name: name.trim(), passwordHash };
    await tx.insert(people).values({ ...person, ...(language && { language }) });
    await tx.insert(personRoles).values({ personId: id, role: 'administrator' });
  });
}
