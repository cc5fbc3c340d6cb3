import type { UserTaskList, UserTaskRow } from '@baton/contract/http/user-tasks';
import { actingPerson } from '../access/index.ts';
import type { Context } from '../context.ts';
import { readableTicket, readCursor, writeCursor } from '../tickets/index.ts';
import type { ListEntry, ListQuery } from './user-task-lists.ts';
import { personalLists } from './user-task-lists.ts';
import { userTaskRows } from './user-task-rows.ts';

export interface UserTaskQuery {
  list?: UserTaskList;
  /** Number of a ticket: its user tasks, or of the list those of it alone. */
  ticket?: string;
  q?: string;
  /** Only what the acting person asked for themselves. */
  requester?: 'me';
  cursor?: string;
  limit?: number;
}

/**
 * A page of one of the acting person's lists, newest first; with a ticket and no list all user tasks of that
 * ticket. Throws `ticket_not_found` for a ticket they may not see, `request_malformed` for a foreign cursor.
 */
export async function listUserTasks(
  ctx: Context,
  query: UserTaskQuery,
): Promise<{ items: UserTaskRow[]; nextCursor: string | null }> {
  const { list, ticket, q, requester, limit = 25 } = query;
  const record = ticket === undefined ? null : await readableTicket(ctx, ticket);
  const requesterId = requester && actingPerson(ctx).id;
  const wanted: ListQuery = { ticket, q, requesterId, after: readCursor(query.cursor), limit: limit + 1 };
  const found =
    record && list === undefined
      ? await tasksOfTicket(ctx, record.id, wanted)
      : await personalLists[list ?? 'pending'](ctx.db, actingPerson(ctx), wanted);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: await userTaskRows(
      ctx,
      page.map(({ id }) => id),
    ),
    nextCursor: last ? writeCursor(last) : null,
  };
}

async function tasksOfTicket(
  ctx: Context,
  ticketId: string,
  { after, limit }: ListQuery,
): Promise<ListEntry[]> {
  const sql = ctx.db.$client;
  const behind = after ? sql`(created_at, id) < (${after.at}::timestamptz, ${after.id})` : sql`true`;
  return await sql<ListEntry[]>`
    select id, to_json(created_at) #>> '{}' as at from app.user_tasks
    where ticket_id = ${ticketId} and ${behind}
    order by created_at desc, id desc limit ${limit}`;
}
