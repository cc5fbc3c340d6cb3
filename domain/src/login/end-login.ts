import type { Queryable } from '@baton/db';
import { loginSessions } from '@baton/db/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { recordStreamEvents } from '../stream/index.ts';

/** Signs the acting person's login out; every api process then closes its event streams. */
export async function endLogin(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !actor.loginSessionId) return;
  const own = eq(loginSessions.id, actor.loginSessionId);
  await ctx.db.transaction((tx) => endLogins(tx, actor.person.id, own));
}

/** Signs a person out everywhere, in the transaction that takes the access away. */
export async function endLoginsOf(tx: Queryable, personId: string): Promise<void> {
  await endLogins(tx, personId, eq(loginSessions.personId, personId));
}

async function endLogins(tx: Queryable, personId: string, which: SQL): Promise<void> {
  const ended = await tx
    .update(loginSessions)
    .set({ endedAt: sql`now()` })
    .where(and(which, isNull(loginSessions.endedAt)))
    .returning({ id: loginSessions.id });
  const audience = [`person:${personId}`];
  await recordStreamEvents(
    tx,
    ended.map(({ id }) => ({
      kind: 'loginEnded',
      id,
      audienceBefore: audience,
      audienceAfter: audience,
    })),
  );
}
