import type { Queryable } from '@baton/db';
import { attachments } from '@baton/db/schema';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { DomainError } from '../errors.ts';
import type { FormSchema } from '../forms/index.ts';
import { takesFiles } from './file-ids.ts';

/**
 * Ids a person may put into forms: their uploads that no ticket has yet, or that this one has; what others put there
 * stays where it is. Forms without a file field take none.
 */
export async function usableAttachments(
  db: Queryable,
  forms: readonly FormSchema[],
  personId: string,
  ticketId: string | null,
): Promise<string[]> {
  if (!forms.some(takesFiles)) return [];
  const waiting = isNull(attachments.ticketId);
  const here = ticketId === null ? waiting : or(waiting, eq(attachments.ticketId, ticketId));
  const rows = await db
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.uploadedBy, personId), here));
  return rows.map(({ id }) => id);
}

/**
 * Gives waiting uploads of a person to a ticket; those it has already stay. Throws `validation_failed` when one
 * was taken by another ticket meanwhile.
 */
export async function adoptAttachments(
  tx: Queryable,
  personId: string,
  ticketId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const wanted = [...new Set(ids)];
  await tx
    .update(attachments)
    .set({ ticketId })
    .where(
      and(
        inArray(attachments.id, wanted),
        isNull(attachments.ticketId),
        eq(attachments.uploadedBy, personId),
      ),
    );
  const owned = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(inArray(attachments.id, wanted), eq(attachments.ticketId, ticketId)));
  if (owned.length === wanted.length) return;
  const fault = { path: '', code: 'attachment_unknown', message: 'An attachment belongs to another ticket' };
  throw new DomainError('validation_failed', {}, [fault]);
}
