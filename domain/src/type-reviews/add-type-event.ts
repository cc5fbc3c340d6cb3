import type { TypeEvent } from '@baton/contract/http/type-reviews';
import { ticketTypeEvents } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findDraftStanding, lockTypeDraft } from '../ticket-type-drafts/index.ts';
import { recordTypeEvent } from '../ticket-types/index.ts';
import { describeEvents } from './describe-events.ts';

export interface TypeEventInput {
  /** Chosen by the caller: written once. */
  id: string;
  key: string;
  revision: number;
  kind: 'requested' | 'approved' | 'returned' | 'commented';
  part: TypeEvent['part'];
  file: string | null;
  elementId: string | null;
  text: string | null;
}

/**
 * Writes down what somebody says or decides about a draft as they saw it. Throws `ticket_type_not_found`,
 * `stale_version` when the draft is at another revision, `own_work` for an approval by who saved it,
 * `validation_failed` where a reason or a comment is empty.
 */
export async function addTypeEvent(ctx: Context, input: TypeEventInput): Promise<TypeEvent> {
  const text = input.text?.trim() ?? '';
  if (text === '' && (input.kind === 'returned' || input.kind === 'commented')) {
    const message = input.kind === 'returned' ? 'Say why it is returned' : 'Write a comment';
    throw new DomainError('validation_failed', {}, [{ path: 'text', code: 'required', message }]);
  }
  const person = actingPerson(ctx);
  const written = await ctx.db.transaction(async (tx) => {
    await lockTypeDraft(tx, input.key);
    const [known] = await tx.select().from(ticketTypeEvents).where(eq(ticketTypeEvents.id, input.id));
    if (known) {
      if (known.typeKey === input.key && known.personId === person.id) return known;
      throw new DomainError('idempotency_key_reused');
    }
    const draft = await findDraftStanding(tx, input.key);
    if (!draft) throw new DomainError('ticket_type_not_found', { key: input.key });
    const { revision, hash, savedBy } = draft;
    if (revision !== input.revision) throw new DomainError('stale_version', { revision });
    if (input.kind === 'approved' && savedBy === person.id) throw new DomainError('own_work');
    const { key, ...said } = input;
    const row = await recordTypeEvent(ctx, tx, {
      ...said,
      typeKey: key,
      bundleHash: hash,
      text: text || null,
    });
    // Somebody took the same id for another type at this very moment.
    if (!row) throw new DomainError('idempotency_key_reused');
    return row;
  });
  const [event] = await describeEvents(ctx.db, [written]);
  if (!event) throw new Error(`The event ${input.id} of ${input.key} was not written.`);
  return event;
}
