import type { Database } from '@baton/db';
import type { UserTaskList } from '@baton/contract/http/user-tasks';
import type { ActingPerson } from '../context.ts';
import { containing } from '../organisation/index.ts';
import type { PageCursor } from '../tickets/index.ts';

export interface ListQuery {
  /** Number of a ticket to which the list is narrowed. */
  ticket?: string | undefined;
  /** Part of the ticket's title, or the beginning of its number. */
  q?: string | undefined;
  /** Who asked for the ticket. */
  requesterId?: string | undefined;
  after: PageCursor | null;
  limit: number;
}

/** One entry: the user task and what the list is sorted by. */
export interface ListEntry {
  id: string;
  /** As PostgreSQL writes it: no digit is lost. */
  at: string;
}

type Fragment = ReturnType<typeof always>;

/** The personal lists, newest first; each reads no more rows than the page has, by an index of its own. */
export const personalLists: Record<
  UserTaskList,
  (db: Database, person: ActingPerson, query: ListQuery) => Promise<ListEntry[]>
> = {
  /** Mine, and what the pools I belong to hold for me: each pool is read by itself and merged. */
  pending: async (db, person, query) => {
    const sql = db.$client;
    return await sql<ListEntry[]>`
      select id, to_json(at) #>> '{}' as at from (
        (select t.id, t.created_at as at from app.user_tasks t
          where t.assignee_id = ${person.id} and t.state = 'open'
            and ${behind(db, query, sql`(t.created_at, t.id)`)} and ${about(db, query, sql`t.ticket_id`)}
          order by t.created_at desc nulls last, t.id desc nulls last limit ${query.limit})
        union all
        select pool.id, pool.at from unnest(${person.principals}::text[]) mine (principal) cross join lateral (
          select p.user_task_id as id, p.created_at as at from app.user_task_pools p
          where p.principal = mine.principal and not ${person.id}::uuid = any(p.excluded)
            and ${behind(db, query, sql`(p.created_at, p.user_task_id)`)}
            and ${about(db, query, sql`(select u.ticket_id from app.user_tasks u where u.id = p.user_task_id)`)}
          order by p.created_at desc nulls last, p.user_task_id desc nulls last limit ${query.limit}) pool
      ) found
      group by id, found.at order by found.at desc, id desc limit ${query.limit}`;
  },
  /** Hand-overs I asked for that wait for their review. */
  awaiting_transfer: async (db, person, query) => {
    const sql = db.$client;
    return await sql<ListEntry[]>`
      select t.id, to_json(t.created_at) #>> '{}' as at from app.user_tasks t
      where t.asker_id = ${person.id} and t.state = 'open' and t.status = 'awaiting_transfer'
        and ${behind(db, query, sql`(t.created_at, t.id)`)} and ${about(db, query, sql`t.ticket_id`)}
      order by t.created_at desc nulls last, t.id desc nulls last limit ${query.limit}`;
  },
  /** Tickets on which a step of another department was opened after my last one, and I have none now: the newest such step. */
  transferred: async (db, person, query) => {
    const sql = db.$client;
    return await sql<ListEntry[]>`
      select handed.id, to_json(handed.at) #>> '{}' as at from (
        select ticket_id, max(ended_at) as last from app.user_tasks
        where completed_by = ${person.id} and state = 'completed' group by ticket_id
      ) mine cross join lateral (
        select t.id, t.created_at as at from app.user_tasks t
        where t.ticket_id = mine.ticket_id and t.status = 'transferred' and t.created_at >= mine.last
          and t.assignee_id is distinct from ${person.id} and t.completed_by is distinct from ${person.id}
        order by t.created_at desc, t.id desc limit 1
      ) handed
      where not exists (
          select from app.user_tasks o
          where o.ticket_id = mine.ticket_id and o.state = 'open' and o.assignee_id = ${person.id})
        and ${behind(db, query, sql`(handed.at, handed.id)`)} and ${about(db, query, sql`mine.ticket_id`)}
      order by handed.at desc, handed.id desc limit ${query.limit}`;
  },
  /** What I completed. */
  done: async (db, person, query) => {
    const sql = db.$client;
    return await sql<ListEntry[]>`
      select t.id, to_json(t.ended_at) #>> '{}' as at from app.user_tasks t
      where t.completed_by = ${person.id} and t.state = 'completed'
        and ${behind(db, query, sql`(t.ended_at, t.id)`)} and ${about(db, query, sql`t.ticket_id`)}
      order by t.ended_at desc nulls last, t.id desc nulls last limit ${query.limit}`;
  },
};

/** Entries behind the page before. */
function behind(db: Database, { after }: ListQuery, sortKey: Fragment): Fragment {
  const sql = db.$client;
  return after ? sql`${sortKey} < (${after.at}::timestamptz, ${after.id})` : always(db);
}

/** Entries of one ticket, of one requester's tickets, or of tickets that a text is found in. */
function about(db: Database, { ticket, requesterId, q }: ListQuery, ticketId: Fragment): Fragment {
  const sql = db.$client;
  const text = q?.trim();
  const pattern = containing(text ?? '');
  const ofTicket = ticket
    ? sql`${ticketId} = (select k.id from app.tickets k where k.number = ${ticket})`
    : always(db);
  if (!text && !requesterId) return ofTicket;
  const found = text ? sql`(k.title ilike ${pattern} or k.number ilike ${pattern.slice(1)})` : always(db);
  const asked = requesterId ? sql`k.requester_id = ${requesterId}` : always(db);
  return sql`${ofTicket} and exists (select from app.tickets k where k.id = ${ticketId} and ${found} and ${asked})`;
}

function always(db: Database) {
  return db.$client`true`;
}
