import { ticketTypes } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { recordTypeEvent } from '../ticket-types/index.ts';

/**
 * Takes a type out of use for new tickets, or back into use; its running tickets go on either way. The same again
 * changes nothing. Throws `ticket_type_not_found` for one that was never published.
 */
export async function retireTicketType(
  ctx: Context,
  { key, retired }: { key: string; retired: boolean },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [type] = await tx.select().from(ticketTypes).where(eq(ticketTypes.key, key)).for('update');
    if (!type) throw new DomainError('ticket_type_not_found', { key });
    if ((type.retiredAt !== null) === retired) return;
    await tx
      .update(ticketTypes)
      .set({ retiredAt: retired ? new Date() : null })
      .where(eq(ticketTypes.key, key));
    await recordTypeEvent(ctx, tx, {
      ...{ typeKey: key, kind: retired ? 'retired' : 'reinstated', bundleHash: '' },
    });
  });
}

/** Whether a type takes no new tickets; null for one that was never published. */
export async function isRetired(ctx: Context, key: string): Promise<boolean | null> {
  const [type] = await ctx.db
    .select({ retiredAt: ticketTypes.retiredAt })
    .from(ticketTypes)
    .where(eq(ticketTypes.key, key));
  return type ? type.retiredAt !== null : null;
}
