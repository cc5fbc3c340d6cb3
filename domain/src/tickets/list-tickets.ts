import type { TicketRow, ticketLists } from '@baton/contract/http/tickets';
import type { TicketStatus } from '@baton/contract/process/properties';
import { tickets, ticketStates } from '@baton/db/schema';
import { and, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { actingPerson, ticketScope } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { containing } from '../organisation/index.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { selectTickets } from './ticket-record.ts';
import { ticketRows } from './ticket-rows.ts';

export interface TicketQuery {
  list?: (typeof ticketLists)[number];
  status?: TicketStatus;
  /** Part of the title, or the beginning of the number. */
  q?: string;
  cursor?: string;
  limit?: number;
}

/** A page of tickets within the person's rights, newest first. Throws `request_malformed` for a foreign cursor. */
export async function listTickets(
  ctx: Context,
  query: TicketQuery,
): Promise<{ items: TicketRow[]; nextCursor: string | null }> {
  const limit = query.limit ?? 25;
  const after = readCursor(query.cursor);
  const records = await selectTickets(ctx.db)
    .where(
      and(
        listCondition(actingPerson(ctx), query.list ?? 'all'),
        query.status && statusCondition(query.status),
        query.q ? textCondition(query.q) : undefined,
        after
          ? sql`(${tickets.createdAt}, ${tickets.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${tickets.createdAt} desc nulls last, ${tickets.id} desc nulls last`)
    .limit(limit + 1);
  const page = records.slice(0, limit);
  const last = records.length > limit ? page.at(-1) : undefined;
  return {
    items: await ticketRows(ctx, page),
    nextCursor: last ? writeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
  };
}

function listCondition(person: ActingPerson, list: (typeof ticketLists)[number]): SQL | undefined {
  if (list === 'mine') return eq(tickets.requesterId, person.id);
  if (list === 'all') return ticketScope(person);
  const teams = person.teamKeys.length > 0 ? inArray(tickets.teamKey, person.teamKeys) : undefined;
  const headed = person.headedDepartmentKeys;
  const departments = headed.length > 0 ? inArray(tickets.departmentKey, headed) : undefined;
  return or(teams, departments) ?? sql`false`;
}

function statusCondition(status: TicketStatus): SQL | undefined {
  const stored = eq(ticketStates.status, status);
  return status === 'pending' ? or(stored, isNull(ticketStates.status)) : stored;
}

function textCondition(q: string): SQL | undefined {
  const text = q.trim();
  return or(ilike(tickets.number, containing(text).slice(1)), ilike(tickets.title, containing(text)));
}
