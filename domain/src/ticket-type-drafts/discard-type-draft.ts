import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { addRevision } from './save-type-draft.ts';
import { draftedBundle, lockTypeDraft, readTypeDraft } from './type-draft-record.ts';

/**
 * Goes back to what is published; a type that never was is gone from the list. Its revisions are kept. Throws
 * `ticket_type_not_found` where there is neither a type nor a draft.
 */
export async function discardTypeDraft(ctx: Context, key: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, key);
    const record = await readTypeDraft(tx, key);
    const bundle = draftedBundle(record);
    if (!bundle) throw new DomainError('ticket_type_not_found', { key });
    const { newest } = record;
    if (!newest || newest.discarded) return;
    await addRevision(tx, bundle, {
      ...{ revision: newest.revision + 1, hash: bundle.hash, discarded: true },
      savedBy: actingPerson(ctx).id,
    });
  });
}
