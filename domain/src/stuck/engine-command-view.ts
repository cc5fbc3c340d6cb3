import type { EngineCommand } from '@baton/contract/http/engine-commands';
import type { Context } from '../context.ts';

/** A piece of SQL. */
type Condition = ReturnType<typeof always>;

/** Commands as administrators see them, the oldest first; the condition is about `c`. */
export async function engineCommandViews(
  ctx: Context,
  condition: Condition,
  limit: number,
): Promise<EngineCommand[]> {
  const rows = await selectCommands(ctx, condition, limit);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

function selectCommands(ctx: Context, condition: Condition, limit: number) {
  return ctx.db.$client<EngineCommand[]>`
    select c.id, c.kind, t.number as "ticketNumber", c.user_task_id as "userTaskId", c.state, c.attempts,
      c.last_error as "lastError", to_json(c.created_at) #>> '{}' as "createdAt"
    from app.engine_commands c join app.tickets t on t.id = c.ticket_id
    where ${condition} order by c.created_at limit ${limit}`;
}

function always(ctx: Context) {
  return ctx.db.$client`true`;
}
