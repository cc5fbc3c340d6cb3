import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';

/** How long a client may be away and still resume. */
export const retentionMs = 60 * 60 * 1_000;

/**
 * Removes events older than the retention up to the first younger one, never the newest of all: cursors point at
 * it. Answers how many.
 */
export async function pruneStreamEvents(db: Queryable, olderThanMs: number = retentionMs): Promise<number> {
  const pruned = await sqlOf(db)`
    with kept as (
      (select xid, seq from stream_events
        where at >= now() - ${olderThanMs} * interval '1 ms' order by xid, seq limit 1)
      union all
      (select xid, seq from stream_events order by xid desc, seq desc limit 1)
      order by xid, seq limit 1
    )
    delete from stream_events e using kept k where (e.xid, e.seq) < (k.xid, k.seq)`;
  return pruned.count;
}
