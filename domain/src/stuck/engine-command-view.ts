import type { EngineCommand } from '@baton/contract/http/engine-commands';
import type { Context } from '../context.ts';

/** Commands as administrators see them, the oldest first: those that are parked, or one. */
export async function engineCommandViews(
  ctx: Context,
  which: { parked: true } | { id: string },
  limit: number,
): Promise<EngineCommand[]> {
  const sql = ctx.db.$client;
  const condition = 'id' in which ? sql`c.id = ${which.id}` : sql`c.state = 'parked'`;
  const rows = await sql<EngineCommand[]>`
    select c.id, c.kind, t.number as "ticketNumber", c.user_task_id as "userTaskId", c.state, c.attempts,
      c.last_error as "lastError", to_json(c.created_at) #>> '{}' as "createdAt"
    from app.engine_commands c join app.tickets t on t.id = c.ticket_id
    where ${condition} order by c.created_at limit ${limit}`;
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}
