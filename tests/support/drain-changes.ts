import { sqlOf } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { projectBatch } from '../../domain/src/engine/projector/project-batch.ts';
import { eventually } from './eventually.ts';

/** Projects until no change waits any more, also not for some transaction that has nothing to do with the test. */
export async function drainChanges(ctx: Context): Promise<void> {
  const sql = sqlOf(ctx.db);
  await eventually(
    async () => {
      await projectBatch(ctx);
      return await sql`
        select 1 from engine_changes c, engine_cursor k where k.id = 1 and (c.xid, c.seq) > (k.xid, k.seq) limit 1`;
    },
    (waiting) => waiting.length === 0,
    60_000,
  );
}
