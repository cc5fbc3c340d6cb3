import type { LocalizedText } from '@baton/contract/language';
import type { Transaction } from '@baton/db';
import { ticketTypeEvents } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { addRevision, draftedBundle, lockTypeDraft, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { bundleHash, readDeclaration, recordTypeEvent } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { copyBundle } from './copy-bundle.ts';
import type { CopyNames } from './copy-bundle.ts';
import { readTemplateBundle } from './type-template-record.ts';

export interface TypeToBegin extends CopyNames {
  /** Chosen by the caller: begun once. */
  id: string;
  from: { ticketType: string } | { template: string };
}

/**
 * Begins a ticket type as a copy of another one (its draft, else what is published) or of a template, in one
 * transaction. The same call again answers what it made, whatever has become of the source since. Throws
 * `stale_version` where the key is taken, `ticket_type_not_found`, `type_template_not_found`, `validation_failed` for a
 * drawing that cannot be read, `idempotency_key_reused`.
 */
export async function beginTicketType(
  ctx: Context,
  { id, key, from, name, prefix }: TypeToBegin,
): Promise<{ revision: number }> {
  const person = actingPerson(ctx);
  return await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, key);
    const [known] = await tx.select().from(ticketTypeEvents).where(eq(ticketTypeEvents.id, id));
    if (known) {
      const same = known.typeKey === key && known.kind === 'begun' && known.personId === person.id;
      if (!same || known.revision === null) throw new DomainError('idempotency_key_reused');
      return { revision: known.revision };
    }
    const record = await readTypeDraft(tx, key);
    const before = record.newest?.revision ?? 0;
    if (draftedBundle(record)) throw new DomainError('stale_version', { revision: before });
    const source = await readSource(tx, from);
    const bundle = copyBundle(source.bundle, { key, name, prefix });
    const next = { revision: before + 1, hash: bundleHash(bundle), discarded: false, savedBy: person.id };
    await addRevision(tx, bundle, next);
    const said = { revision: next.revision, bundleHash: next.hash, facts: { source: source.name } };
    const event = await recordTypeEvent(ctx, tx, { id, typeKey: key, kind: 'begun', ...said });
    // Somebody took the same id for another type at this very moment.
    if (!event) throw new DomainError('idempotency_key_reused');
    return { revision: next.revision };
  });
}

async function readSource(
  tx: Transaction,
  from: TypeToBegin['from'],
): Promise<{ name: LocalizedText; bundle: TypeBundle }> {
  if ('template' in from) return await readTemplateBundle(tx, from.template);
  const bundle = draftedBundle(await readTypeDraft(tx, from.ticketType));
  if (!bundle) throw new DomainError('ticket_type_not_found', { key: from.ticketType });
  const { name } = readDeclaration(bundle.declaration);
  return { name: Object.keys(name).length > 0 ? name : { 'zh-CN': bundle.key }, bundle };
}
