import type { PersonRef } from '@baton/contract/http/people';
import type { Transaction } from '@baton/db';
import { ticketTypeDraftRevisions } from '@baton/db/schema';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';
import { bundleHash } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { lockTypeDraft, readTypeDraft } from './type-draft-record.ts';
import type { DraftRevision, TypeDraftRecord } from './type-draft-record.ts';

export interface DraftToSave {
  /** The revision it was made from; 0 before the first. */
  revision: number;
  /** The version it is to follow, null for a new type; not compared when left out. */
  publishedVersion?: number | null | undefined;
  bundle: TypeBundle;
}

export interface SavedRevision {
  revision: number;
  savedAt: string;
  savedBy: PersonRef | null;
}

/**
 * Saves a draft as the next revision of its type; the revisions before stay. What is saved already is answered again,
 * so that a lost reply costs nothing. Throws `stale_version` with who saved what meanwhile.
 */
export async function saveTypeDraft(ctx: Context, draft: DraftToSave): Promise<SavedRevision> {
  const hash = bundleHash(draft.bundle);
  const saved = await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, draft.bundle.key);
    const record = await readTypeDraft(tx, draft.bundle.key);
    const { newest } = record;
    if (newest && !newest.discarded && newest.hash === hash) return await savedRevision(tx, newest);
    if (isStale(record, draft)) throw await stale(tx, record);
    const { savedAt } = await addRevision(tx, draft.bundle, {
      ...{ revision: draft.revision + 1, hash, discarded: false },
      savedBy: actingPerson(ctx).id,
    });
    await ctx.passPoint('draft.before-commit');
    return await savedRevision(tx, {
      ...{ revision: draft.revision + 1, savedBy: actingPerson(ctx).id, savedAt },
    });
  });
  await ctx.passPoint('draft.recorded');
  return saved;
}

/** Appends a revision. The caller holds the lock on the type's draft. */
export async function addRevision(
  tx: Transaction,
  { key, bpmn, forms, decisions, declaration }: TypeBundle,
  { revision, hash, discarded, savedBy }: Pick<DraftRevision, 'revision' | 'hash' | 'discarded' | 'savedBy'>,
): Promise<{ savedAt: Date }> {
  const { savedAt } = ticketTypeDraftRevisions;
  const [added] = await tx
    .insert(ticketTypeDraftRevisions)
    .values({
      ...{
        typeKey: key,
        revision,
        discarded,
        bundleHash: hash,
        bpmn,
        forms,
        decisions,
        declaration,
        savedBy,
      },
    })
    .returning({ savedAt });
  if (!added) throw new Error(`Revision ${revision} of ${key} was not written.`);
  return added;
}

function isStale(
  { published, newest }: TypeDraftRecord,
  { revision, publishedVersion }: DraftToSave,
): boolean {
  if (revision !== (newest?.revision ?? 0)) return true;
  return publishedVersion !== undefined && publishedVersion !== (published?.version ?? null);
}

async function stale(tx: Transaction, { published, newest }: TypeDraftRecord): Promise<DomainError> {
  const people = await personRefs(tx, [newest?.savedBy ?? null]);
  return new DomainError('stale_version', {
    revision: newest?.revision ?? 0,
    publishedVersion: published?.version ?? null,
    savedBy: people.get(newest?.savedBy ?? '') ?? null,
    savedAt: newest?.savedAt.toISOString() ?? null,
  });
}

async function savedRevision(
  tx: Transaction,
  { revision, savedBy, savedAt }: Pick<DraftRevision, 'revision' | 'savedBy' | 'savedAt'>,
): Promise<SavedRevision> {
  const people = await personRefs(tx, [savedBy]);
  return { revision, savedAt: savedAt.toISOString(), savedBy: people.get(savedBy ?? '') ?? null };
}
