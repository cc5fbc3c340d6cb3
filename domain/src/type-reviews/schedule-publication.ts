import type { TypeReview } from '@baton/contract/http/type-reviews';
import { ticketTypeSchedules } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { organisationNames, personRefs } from '../organisation/index.ts';
import { draftedBundle, lockTypeDraft, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { recordTypeEvent, requirePublishable } from '../ticket-types/index.ts';

/** Days ahead that somebody may still answer for. */
const longest = 366;

/**
 * Has a draft published at a time, in the name of the acting person, if its content is the same then; takes the place
 * of an earlier time. Throws `ticket_type_not_found`, `stale_version`, `validation_failed` for a time that is over or
 * more than a year away, and what publishing it now would throw.
 */
export async function schedulePublication(
  ctx: Context,
  { key, revision, publishAt }: { key: string; revision: number; publishAt: Date },
): Promise<void> {
  const ahead = publishAt.getTime() - Date.now();
  if (!(ahead > 0 && ahead <= longest * 86_400_000)) {
    const message = 'Choose a time to come, within a year';
    throw new DomainError('validation_failed', {}, [{ path: 'publishAt', code: 'out_of_range', message }]);
  }
  const personId = actingPerson(ctx).id;
  await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, key);
    const record = await readTypeDraft(tx, key);
    const bundle = draftedBundle(record);
    if (!bundle) throw new DomainError('ticket_type_not_found', { key });
    const current = record.newest?.revision ?? 0;
    if (revision !== current) throw new DomainError('stale_version', { revision: current });
    const organisation = await organisationNames(tx, bundle.bpmn);
    await requirePublishable(ctx, tx, { bundle, organisation });
    const row = { revision, bundleHash: bundle.hash, publishAt, personId, failure: null };
    await tx
      .insert(ticketTypeSchedules)
      .values({ typeKey: key, ...row })
      .onConflictDoUpdate({ target: ticketTypeSchedules.typeKey, set: row });
    await recordTypeEvent(ctx, tx, {
      ...{ typeKey: key, kind: 'scheduled', revision, bundleHash: bundle.hash },
      facts: { publishAt: publishAt.toISOString() },
    });
  });
}

/** Takes a scheduled publication back; nothing where there is none. */
export async function unschedulePublication(ctx: Context, key: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(ticketTypeSchedules)
      .where(eq(ticketTypeSchedules.typeKey, key))
      .returning();
    if (!gone) return;
    const { revision, bundleHash } = gone;
    await recordTypeEvent(ctx, tx, { typeKey: key, kind: 'unscheduled', revision, bundleHash });
  });
}

/** When a draft is to be published by itself. */
export async function findSchedule(ctx: Context, key: string): Promise<TypeReview['schedule']> {
  const [row] = await ctx.db.select().from(ticketTypeSchedules).where(eq(ticketTypeSchedules.typeKey, key));
  if (!row) return null;
  const people = await personRefs(ctx.db, [row.personId]);
  return {
    publishAt: row.publishAt.toISOString(),
    person: people.get(row.personId) ?? null,
    failure: row.failure,
  };
}
