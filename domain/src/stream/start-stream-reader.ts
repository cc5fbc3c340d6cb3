import type { Database } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { Log } from '../context.ts';
import { startLoop } from '../loops/index.ts';
import { readRows, rowsAtOnce } from './read-rows.ts';
import { formatCursor, readHead, wakeChannel } from './stream-cursor.ts';
import type { StreamPosition } from './stream-cursor.ts';
import { catchUp, deliver, tell } from './subscriber.ts';
import type { Subscriber, SubscriptionInput } from './subscriber.ts';

export interface StreamReader {
  /** Answers how to end the subscription; afterwards nothing more is told. */
  subscribe(input: SubscriptionInput): () => void;
  stop(): Promise<void>;
}

const pollMs = 100;

/**
 * Reads the stream once for a whole process and tells each subscriber what it may know. Woken by the projector,
 * otherwise every 100 ms.
 */
export function startStreamReader(db: Database, log: Pick<Log, 'error'>): StreamReader {
  const joining = new Set<Subscriber>();
  const live = new Set<Subscriber>();
  const loop = startLoop({ name: 'stream', idleMs: pollMs, log, round: readingRound(db, joining, live) });
  const listening = db.$client
    .listen(wakeChannel, () => loop.wake())
    .catch((error: unknown) => {
      log.error({ err: error }, 'the stream is read by polling alone');
      return null;
    });
  return {
    subscribe: (input) => {
      const subscriber = { input, principals: new Set(input.principals), closed: false };
      joining.add(subscriber);
      loop.wake();
      return () => {
        subscriber.closed = true;
        joining.delete(subscriber);
        live.delete(subscriber);
      };
    },
    stop: async () => {
      for (const subscriber of [...joining, ...live]) subscriber.closed = true;
      await loop.stop();
      await (await listening)?.unlisten();
    },
  };
}

/** Who joins catches up to where the reading stands before it goes on, so that nothing is told twice or left out. */
function readingRound(db: Database, joining: Set<Subscriber>, live: Set<Subscriber>): () => Promise<boolean> {
  const sql = sqlOf(db);
  let head: { position: StreamPosition; epoch: number } | null = null;
  return async () => {
    head ??= await readHead(sql);
    const [cursor] = await sql<{ epoch: number }[]>`select epoch from engine_cursor where id = 1`;
    if (cursor && cursor.epoch !== head.epoch) {
      head = await readHead(sql);
      for (const subscriber of live) tell(subscriber, { type: 'reset', cursor: formatCursor(head.position) });
    }
    const { position } = head;
    const joined = [...joining];
    await Promise.all(joined.map((subscriber) => catchUp(sql, subscriber, position)));
    for (const subscriber of joined) {
      joining.delete(subscriber);
      if (!subscriber.closed) live.add(subscriber);
    }
    const rows = await readRows(sql, position);
    for (const row of rows) {
      head.position = { xid: row.xid, seq: row.seq };
      for (const subscriber of live) deliver(subscriber, row);
    }
    return rows.length === rowsAtOnce;
  };
}
