import { ticketTypeSchedules } from '@baton/db/schema';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { loadActingPerson, publishes } from '../access/index.ts';
import type { Context } from '../context.ts';
import { isDomainError, isPlatformFailure } from '../errors.ts';
import { organisationNames } from '../organisation/index.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { publishTicketType } from '../ticket-types/index.ts';

/**
 * Publishes one draft whose time has come, as the person who said so; true when there was one. What the gate or a
 * missing approval keeps back stays with its reason until somebody decides; what failed on our side is thrown, to be
 * tried again. A death in between publishes the same content again, which makes no second version.
 */
export async function publishDueTypes(ctx: Context): Promise<boolean> {
  return await ctx.db.transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(ticketTypeSchedules)
      .where(and(lte(ticketTypeSchedules.publishAt, new Date()), isNull(ticketTypeSchedules.failure)))
      .orderBy(asc(ticketTypeSchedules.publishAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return false;
    const failure = await publish(ctx, due);
    const ofType = eq(ticketTypeSchedules.typeKey, due.typeKey);
    if (failure === null) await tx.delete(ticketTypeSchedules).where(ofType);
    else await tx.update(ticketTypeSchedules).set({ failure }).where(ofType);
    return true;
  });
}

async function publish(ctx: Context, due: typeof ticketTypeSchedules.$inferSelect): Promise<string | null> {
  const bundle = draftedBundle(await readTypeDraft(ctx.db, due.typeKey));
  if (bundle?.hash !== due.bundleHash) return 'stale_version';
  const person = await loadActingPerson(ctx.db, due.personId);
  // What they may do now counts, not when they said so.
  if (!person || !publishes(person)) return 'not_allowed';
  try {
    const acting: Context = { ...ctx, actor: { kind: 'person', person, loginSessionId: null } };
    await publishTicketType(acting, bundle, await organisationNames(ctx.db, bundle.bpmn));
    return null;
  } catch (error) {
    if (!isDomainError(error) || isPlatformFailure(error)) throw error;
    return error.code;
  }
}
