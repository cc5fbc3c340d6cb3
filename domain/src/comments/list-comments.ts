import type { Comment } from '@baton/contract/http/comments';
import { comments, departments, people } from '@baton/db/schema';
import { and, asc, eq } from 'drizzle-orm';
import { actingPerson, mayReadWorkNotes } from '../access/index.ts';
import type { Context } from '../context.ts';
import { personRefColumns } from '../organisation/index.ts';
import { readableTicket } from '../tickets/index.ts';

/** The conversation of a ticket, oldest first; work notes for those who may read them. Throws `ticket_not_found`. */
export async function listComments(ctx: Context, number: string): Promise<Comment[]> {
  const record = await readableTicket(ctx, number);
  const everything = mayReadWorkNotes(actingPerson(ctx), record);
  const rows = await ctx.db
    .select({ comment: comments, author: personRefColumns })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .leftJoin(departments, eq(departments.key, people.departmentKey))
    .where(and(eq(comments.ticketId, record.id), everything ? undefined : eq(comments.kind, 'comment')))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  return rows.map(({ comment, author }) => ({
    id: comment.id,
    kind: comment.kind as Comment['kind'],
    text: comment.text,
    at: comment.createdAt.toISOString(),
    author,
  }));
}
