import type { Message } from '@baton/contract/http/messages';
import { messages, people, tickets } from '@baton/db/schema';
import { and, eq, sql } from 'drizzle-orm';
import { actingPerson, hasRole } from '../access/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { readCursor, writeCursor } from '../tickets/index.ts';

export interface MessageQuery {
  box?: 'mine' | 'mail';
  cursor?: string;
  limit?: number;
}

/**
 * What the acting person was told in the app, or every mail, newest first. Throws `not_allowed` for mail by anybody
 * but an administrator.
 */
export async function listMessages(
  ctx: Context,
  { box = 'mine', cursor, limit = 25 }: MessageQuery,
): Promise<{ items: Message[]; nextCursor: string | null }> {
  const person = actingPerson(ctx);
  if (box === 'mail' && !hasRole(person, 'administrator')) throw new DomainError('not_allowed', { box });
  const after = readCursor(cursor);
  const rows = await ctx.db
    .select({ message: messages, recipient: people.name, ticketNumber: tickets.number })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.recipientId))
    .leftJoin(tickets, eq(tickets.id, messages.ticketId))
    .where(
      and(
        eq(messages.channel, box === 'mail' ? 'mail' : 'inApp'),
        box === 'mine' ? eq(messages.recipientId, person.id) : undefined,
        after
          ? sql`(${messages.createdAt}, ${messages.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${messages.createdAt} desc nulls last, ${messages.id} desc nulls last`)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.message : undefined;
  return {
    items: page.map(({ message, recipient, ticketNumber }) => ({
      ...{ id: message.id, template: message.template, subject: message.subject, text: message.text },
      ...{ recipient, ticketNumber, lastError: message.lastError },
      channel: message.channel as Message['channel'],
      state: message.state as Message['state'],
      readAt: message.readAt?.toISOString() ?? null,
      at: message.createdAt.toISOString(),
    })),
    nextCursor: last ? writeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
  };
}
