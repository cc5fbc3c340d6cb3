import { sqlOf } from '@baton/db';
import type { Queryable } from '@baton/db';
import type { Pause } from './due-time.ts';

/**
 * The times in which an instance was suspended, by the receipts of the commands that did it: the engine keeps no
 * history of them.
 */
export async function readSuspensions(
  tx: Queryable,
  { ticketId, processInstanceId }: { ticketId: string; processInstanceId: string },
): Promise<Pause[]> {
  const rows = await sqlOf(tx)<{ kind: string; at: number }[]>`
    select c.kind, extract(epoch from r.created_at)::float8 * 1000 as at
    from app.engine_commands c join app.engine_receipts r on r.command_id = c.id and not r.voided
    where c.ticket_id = ${ticketId} and c.kind in ('suspend', 'activate')
      and c.payload ->> 'processInstanceId' = ${processInstanceId}
    order by r.created_at, c.seq`;
  const suspensions: Pause[] = [];
  for (const { kind, at } of rows) {
    const last = suspensions.at(-1);
    const standing = last?.to === null ? last : undefined;
    const instant = new Date(Math.round(at));
    if (kind === 'suspend' && !standing) suspensions.push({ from: instant, to: null });
    else if (kind === 'activate' && standing) standing.to = instant;
  }
  return suspensions;
}
