import type { Database } from '@baton/db';
import { firstAdministratorLinks } from '@baton/db/schema';
import { sql } from 'drizzle-orm';
import { lockEmptyInstallation } from './lock-empty-installation.ts';
import { hashLoginToken, newLoginToken } from './login-token.ts';

/** Hours until the link is worth nothing; the next start makes another one. */
export const firstAdministratorLinkHours = 24;

/**
 * Makes the secret of the one link by which an installation without people gets its first administrator; an
 * earlier one is worth nothing from then on. Null when there are people.
 */
export async function createFirstAdministratorLink(ctx: { db: Database }): Promise<string | null> {
  return await ctx.db.transaction(async (tx) => {
    if (!(await lockEmptyInstallation(tx))) return null;
    const token = newLoginToken();
    await tx.delete(firstAdministratorLinks);
    await tx.insert(firstAdministratorLinks).values({
      tokenHash: hashLoginToken(token),
      expiresAt: sql`now() + make_interval(hours => ${firstAdministratorLinkHours})`,
    });
    return token;
  });
}
