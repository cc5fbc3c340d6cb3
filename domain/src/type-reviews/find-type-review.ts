import type { TypeReview } from '@baton/contract/http/type-reviews';
import { ticketTypeEvents } from '@baton/db/schema';
import { desc, eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findDraftStanding } from '../ticket-type-drafts/index.ts';
import { findProof, findStanding } from '../ticket-types/index.ts';
import { isRetired } from './retire-ticket-type.ts';
import { findSchedule } from './schedule-publication.ts';
import { describeEvents } from './describe-events.ts';

/** Events that are shown at most; older ones stay in the database. */
const shown = 200;

/** How the review of a draft stands for who asks. Throws `ticket_type_not_found`. */
export async function findTypeReview(ctx: Context, key: string): Promise<TypeReview> {
  const draft = await findDraftStanding(ctx.db, key);
  if (!draft) throw new DomainError('ticket_type_not_found', { key });
  const rows = await ctx.db
    .select()
    .from(ticketTypeEvents)
    .where(eq(ticketTypeEvents.typeKey, key))
    .orderBy(desc(ticketTypeEvents.at), desc(ticketTypeEvents.id))
    .limit(shown);
  const { state } = await findStanding(ctx.db, key, draft.hash);
  const proof = await findProof(ctx.db, { key, ...draft });
  return {
    ...{ revision: draft.revision, state },
    approvalNeeded: ctx.mayPublishAlone !== true,
    proof: {
      state: proof.state,
      passed: proof.scenarios.filter(({ last }) => last?.passed).length,
      all: proof.scenarios.length,
    },
    schedule: await findSchedule(ctx, key),
    retired: (await isRetired(ctx, key)) ?? false,
    mayApprove: draft.savedBy !== actingPerson(ctx).id,
    events: await describeEvents(ctx.db, rows),
  };
}
