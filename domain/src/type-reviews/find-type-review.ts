import type { TypeReview } from '@baton/contract/http/type-reviews';
import { ticketTypeEvents } from '@baton/db/schema';
import { desc, eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { isRetired } from './retire-ticket-type.ts';
import { findSchedule } from './schedule-publication.ts';
import { describeEvents } from './describe-events.ts';

/** Events that are shown at most; older ones stay in the database. */
const shown = 200;

/** How the review of a draft stands for who asks. Throws `ticket_type_not_found`. */
export async function findTypeReview(ctx: Context, key: string): Promise<TypeReview> {
  const record = await readTypeDraft(ctx.db, key);
  const bundle = draftedBundle(record);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key });
  const rows = await ctx.db
    .select()
    .from(ticketTypeEvents)
    .where(eq(ticketTypeEvents.typeKey, key))
    .orderBy(desc(ticketTypeEvents.at), desc(ticketTypeEvents.id))
    .limit(shown);
  const decided = rows.find(
    ({ bundleHash, kind }) =>
      bundleHash === bundle.hash && ['requested', 'approved', 'returned'].includes(kind),
  );
  return {
    revision: record.newest?.revision ?? 0,
    state: (decided?.kind ?? 'open') as TypeReview['state'],
    approvalNeeded: ctx.mayPublishAlone !== true,
    schedule: await findSchedule(ctx, key),
    retired: (await isRetired(ctx, key)) ?? false,
    mayApprove: record.newest?.savedBy !== actingPerson(ctx).id,
    events: await describeEvents(ctx.db, rows),
  };
}
