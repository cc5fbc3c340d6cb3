import type { Sql } from '@baton/db';
import type { StreamPosition } from './stream-cursor.ts';
import type { StreamRow } from './stream-message.ts';

export const rowsAtOnce = 1_000;

/** The next rows behind a position and below the horizon, for everybody. */
export async function readRows(sql: Sql, after: StreamPosition): Promise<StreamRow[]> {
  return await sql<StreamRow[]>`
    select xid::text as xid, seq::text as seq, kind, id, ticket_number as "ticketNumber",
      audience_before as before, audience_after as after
    from stream_events e
    where (e.xid, e.seq) > (${after.xid}::xid8, ${after.seq}::bigint)
      and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.seq limit ${rowsAtOnce}`;
}

/** Rows between two positions, the second included, that somebody with these principals is told of. */
export async function readRowsFor(
  sql: Sql,
  principals: readonly string[],
  after: StreamPosition,
  until: StreamPosition,
): Promise<StreamRow[]> {
  return await sql<StreamRow[]>`
    select xid::text as xid, seq::text as seq, kind, id, ticket_number as "ticketNumber",
      audience_before as before, audience_after as after
    from stream_events e
    where (e.xid, e.seq) > (${after.xid}::xid8, ${after.seq}::bigint)
      and (e.xid, e.seq) <= (${until.xid}::xid8, ${until.seq}::bigint)
      and (e.audience_before && ${[...principals]}::text[] or e.audience_after && ${[...principals]}::text[])
    order by e.xid, e.seq`;
}
