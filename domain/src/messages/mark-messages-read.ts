import { messages } from '@baton/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';

/** Marks everything the acting person was told in the app as read. */
export async function markMessagesRead(ctx: Context): Promise<void> {
  await ctx.db
    .update(messages)
    .set({ readAt: new Date() })
    .where(
      and(
        eq(messages.recipientId, actingPerson(ctx).id),
        eq(messages.channel, 'inApp'),
        isNull(messages.readAt),
      ),
    );
}
