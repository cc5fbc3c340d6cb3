import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';
import { draftedBundle, readTypeDraft } from './type-draft-record.ts';

/** The draft of a ticket type: the latest that was saved, else what is published. Throws `ticket_type_not_found`. */
export async function findTypeDraft(ctx: Context, key: string): Promise<TypeDraft> {
  const record = await readTypeDraft(ctx.db, key);
  const bundle = draftedBundle(record);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key });
  const { published, newest } = record;
  const saved = newest && !newest.discarded ? newest : null;
  const people = await personRefs(ctx.db, [saved?.savedBy ?? null]);
  const { bpmn, forms, decisions, declaration } = bundle;
  return {
    ...{ key, bpmn, forms, decisions, declaration },
    revision: newest?.revision ?? 0,
    publishedVersion: published?.version ?? null,
    changed: bundle.hash !== published?.hash,
    savedAt: saved?.savedAt.toISOString() ?? null,
    savedBy: people.get(saved?.savedBy ?? '') ?? null,
  };
}
