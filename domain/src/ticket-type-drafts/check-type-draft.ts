import type { Finding } from '@baton/contract/process/finding';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { organisationNames } from '../organisation/index.ts';
import { checkTicketType } from '../ticket-types/index.ts';
import { draftedBundle, readTypeDraft } from './type-draft-record.ts';

/** What the deploy gate says of a draft as it was last saved. Throws `ticket_type_not_found`. */
export async function checkTypeDraft(
  ctx: Context,
  key: string,
): Promise<{ revision: number; findings: Finding[] }> {
  const record = await readTypeDraft(ctx.db, key);
  const bundle = draftedBundle(record);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key });
  const { findings } = await checkTicketType(bundle, await organisationNames(ctx.db, bundle.bpmn));
  return { revision: record.newest?.revision ?? 0, findings };
}
