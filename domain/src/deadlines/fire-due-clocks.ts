import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { performCommand, recordCommand } from '../engine/index.ts';
import { answerByRule } from './answer-by-rule.ts';

interface DueClock {
  id: string;
  ticketId: string;
  processInstanceId: string;
  executionId: string;
  elementId: string;
  userTaskId: string | null;
  message: string;
}

const batch = 50;

/**
 * Tells what clocks have to tell: a receiver drawn on the element is triggered on its own execution, else the people
 * who have the step hear of it. Each clock tells each message once: the record and the command are one transaction.
 * Answers how many told something.
 */
export async function fireDueClocks(ctx: Context): Promise<number> {
  const due = await findDue(ctx);
  for (const clock of due) {
    const commandId = await ctx.db.transaction(async (tx) => {
      const sql = sqlOf(tx);
      const execution = await subscribedExecution(ctx, clock);
      const recorded = await sql`
        insert into app.clock_events (clock_id, message, ticket_id, answered_by, at)
        values (${clock.id}, ${clock.message}, ${clock.ticketId}, ${execution ? 'drawing' : 'rule'}, now())
        on conflict do nothing returning 1`;
      if (recorded.length === 0) return null;
      if (!execution) {
        await answerByRule(tx, clock);
        return null;
      }
      return await recordCommand(tx, {
        ticketId: clock.ticketId,
        userTaskId: null,
        kind: 'trigger',
        payload: { executionId: execution, messageName: clock.message, variables: {} },
        effect: {
          audit: { kind: 'deadline_told', stepId: clock.elementId, facts: { message: clock.message } },
        },
        actor: { kind: 'system', name: 'clocks' },
      });
    });
    await ctx.passPoint('clock.recorded');
    if (commandId) await performCommand(ctx, commandId);
  }
  return due.length;
}

async function findDue(ctx: Context): Promise<DueClock[]> {
  const sql = sqlOf(ctx.db);
  return await sql<DueClock[]>`
    select c.id, c.ticket_id as "ticketId", c.process_instance_id as "processInstanceId",
      c.execution_id as "executionId", c.element_id as "elementId", c.user_task_id as "userTaskId", m.message
    from app.step_clocks c
    cross join lateral (values ('step-deadline-warning', c.warn_at), ('step-deadline-reached', c.due_at),
      ('step-deadline-missed', c.due_at)) as m (message, at)
    where c.ended_at is null and c.warn_at <= now() and m.at <= now()
      and not exists (select 1 from app.clock_events e where e.clock_id = c.id and e.message = m.message)
    order by m.at, c.id, array_position(array['step-deadline-warning', 'step-deadline-reached'], m.message) nulls last
    limit ${batch}`;
}

/** The execution that waits for this message on exactly this element instance, if a receiver is drawn there. */
async function subscribedExecution(ctx: Context, clock: DueClock): Promise<string | null> {
  const sql = sqlOf(ctx.db);
  const [row] = await sql<{ executionId: string }[]>`
    select s.execution_id_ as "executionId"
    from engine.act_ru_event_subscr s
    join engine.act_ru_execution e on e.id_ = s.execution_id_
    where s.proc_inst_id_ = ${clock.processInstanceId} and s.event_type_ = 'message'
      and s.event_name_ = ${clock.message} and (e.act_inst_id_ = ${clock.id} or s.execution_id_ = ${clock.executionId})`;
  return row?.executionId ?? null;
}
