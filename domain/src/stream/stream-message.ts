/** What a subscriber is told. `cursor` is what it may come back with. */
export type StreamMessage =
  /** First of all, so that a client knows where it stands. */
  | { type: 'ready'; cursor: string }
  | { type: 'event'; cursor: string; kind: string; id: string; ticketNumber: string | null }
  /** No longer visible to the subscriber; nothing but the id is told. */
  | { type: 'gone'; cursor: string; kind: string; id: string }
  /** The cursor it came with leads nowhere: everything is to be fetched anew. */
  | { type: 'reset'; cursor: string };

/** One row of the stream. */
export interface StreamRow {
  xid: string;
  seq: string;
  kind: string;
  id: string;
  ticketNumber: string | null;
  before: string[];
  after: string[];
}

/** What a row tells somebody with these principals; null when it is none of their business. */
export function messageFor(row: StreamRow, principals: ReadonlySet<string>): StreamMessage | null {
  const { kind, id } = row;
  const cursor = `${row.xid}.${row.seq}`;
  if (row.after.some((principal) => principals.has(principal))) {
    return { type: 'event', cursor, kind, id, ticketNumber: row.ticketNumber };
  }
  return row.before.some((principal) => principals.has(principal))
    ? { type: 'gone', cursor, kind, id }
    : null;
}
