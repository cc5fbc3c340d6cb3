import type { Sql } from '@baton/db';

/** Place of an event in the stream; the server alone compares two of them. */
export interface StreamPosition {
  xid: string;
  seq: string;
}

/** Channel on which each batch of the projector wakes the readers of the stream. */
export const wakeChannel = 'baton_stream';

/** The stream before its first event. */
export const streamStart: StreamPosition = { xid: '0', seq: '0' };

export function formatCursor({ xid, seq }: StreamPosition): string {
  return `${xid}.${seq}`;
}

/** Null for a text that is no cursor. */
export function parseCursor(text: string): StreamPosition | null {
  const match = /^(\d{1,20})\.(\d{1,19})$/.exec(text);
  return match?.[1] && match[2] ? { xid: match[1], seq: match[2] } : null;
}

/**
 * Whether reading can go on behind a cursor. Its event must still be there: one that the retention removed, or that
 * was written before the database was moved to another cluster, is not.
 */
export async function isReadable(sql: Sql, { xid, seq }: StreamPosition): Promise<boolean> {
  const [row] = await sql<{ known: boolean }[]>`
    select case when ${xid} = '0' then not exists (select from stream_events)
      else exists (select from stream_events where xid = ${xid}::xid8 and seq = ${seq}::bigint)
      end as known`;
  return row?.known ?? false;
}

/** The newest event below the horizon, and the epoch that cursors belong to. */
export async function readHead(sql: Sql): Promise<{ position: StreamPosition; epoch: number }> {
  const [head] = await sql<{ xid: string | null; seq: string | null; epoch: number | null }[]>`
    select e.xid::text as xid, e.seq::text as seq, (select epoch from engine_cursor where id = 1) as epoch
    from (select 1) one left join lateral (
      select xid, seq from stream_events where xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid desc, seq desc limit 1) e on true`;
  const position = head?.xid && head.seq ? { xid: head.xid, seq: head.seq } : streamStart;
  return { position, epoch: head?.epoch ?? 0 };
}

/** Where the stream stands: whoever reads on from here misses nothing of what they read otherwise from now on. */
export async function presentCursor(sql: Sql): Promise<string> {
  return formatCursor((await readHead(sql)).position);
}
