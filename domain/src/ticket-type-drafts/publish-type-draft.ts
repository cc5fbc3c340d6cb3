import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { organisationNames } from '../organisation/index.ts';
import { publishTicketType } from '../ticket-types/index.ts';
import type { PublishedVersion } from '../ticket-types/index.ts';
import { draftedBundle, readTypeDraft } from './type-draft-record.ts';

/**
 * Publishes a draft as the next version of its type. Throws `ticket_type_not_found`, `stale_version` when it is not at
 * that revision any more, and whatever `publishTicketType` throws.
 */
export async function publishTypeDraft(
  ctx: Context,
  { key, revision }: { key: string; revision: number },
): Promise<PublishedVersion> {
  const record = await readTypeDraft(ctx.db, key);
  const bundle = draftedBundle(record);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key });
  const current = record.newest?.revision ?? 0;
  if (revision !== current) throw new DomainError('stale_version', { revision: current });
  return await publishTicketType(ctx, bundle, await organisationNames(ctx.db, bundle.bpmn));
}
