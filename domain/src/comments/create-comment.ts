import type { Comment } from '@baton/contract/http/comments';
import { newId } from '@baton/db';
import { comments } from '@baton/db/schema';
import { actingPerson, mayReadWorkNotes, ticketAudience } from '../access/index.ts';
import { appendAuditEvent } from '../audit/index.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';
import { recordStreamEvent } from '../stream/index.ts';
import { readableTicket } from '../tickets/index.ts';

/**
 * Says something to everybody on a ticket, or leaves a note for staff. Throws `ticket_not_found`; `not_allowed` for
 * a note by somebody who may not read notes.
 */
export async function createComment(
  ctx: Context,
  input: { number: string; kind: Comment['kind']; text: string },
): Promise<Comment> {
  const { number, kind, text } = input;
  const record = await readableTicket(ctx, number);
  const person = actingPerson(ctx);
  if (kind === 'workNote' && !mayReadWorkNotes(person, record))
    throw new DomainError('not_allowed', { kind });
  const id = newId();
  const at = new Date();
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(comments)
      .values({ id, ticketId: record.id, kind, authorId: person.id, text, createdAt: at });
    await appendAuditEvent(tx, {
      ...{ kind: 'comment_added', actor: ctx.actor, ticketId: record.id, at },
      ...{ source: `comment:${id}`, facts: { kind } },
    });
    const audience = await ticketAudience(tx, record.id);
    const told = { kind: 'ticket', id: number, ticketNumber: number };
    await recordStreamEvent(tx, { ...told, audienceBefore: audience, audienceAfter: audience });
  });
  const author = (await personRefs(ctx.db, [person.id])).get(person.id);
  const { username, name } = person;
  return {
    ...{ id, kind, text, at: at.toISOString() },
    author: author ?? { id: person.id, username, name, department: null },
  };
}
