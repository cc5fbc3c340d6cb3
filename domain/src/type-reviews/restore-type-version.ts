import { ticketTypeVersions } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { addRevision, findDraftStanding, lockTypeDraft } from '../ticket-type-drafts/index.ts';
import { recordTypeEvent } from '../ticket-types/index.ts';

/**
 * Makes the content of an earlier version the draft, over the revision the caller saw. Nothing is published by that;
 * the same call again changes nothing. Throws `ticket_type_not_found`, `stale_version`.
 */
export async function restoreTypeVersion(
  ctx: Context,
  { key, version, revision }: { key: string; version: number; revision: number },
): Promise<{ revision: number }> {
  const personId = actingPerson(ctx).id;
  return await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, key);
    const [wanted] = await tx
      .select()
      .from(ticketTypeVersions)
      .where(and(eq(ticketTypeVersions.typeKey, key), eq(ticketTypeVersions.version, version)));
    if (!wanted) throw new DomainError('ticket_type_not_found', { key, version });
    const draft = await findDraftStanding(tx, key);
    const current = draft?.revision ?? 0;
    const hash = wanted.bundleHash;
    if (draft?.hash === hash) return { revision: current };
    if (revision !== current) throw new DomainError('stale_version', { revision: current });
    const { bpmn, forms, decisions, declaration } = wanted;
    const next = { revision: current + 1, hash, discarded: false, savedBy: personId };
    await addRevision(tx, { key, bpmn, forms, decisions, declaration }, next);
    await recordTypeEvent(ctx, tx, {
      ...{ typeKey: key, kind: 'restored', revision: next.revision, bundleHash: hash, facts: { version } },
    });
    return { revision: next.revision };
  });
}
