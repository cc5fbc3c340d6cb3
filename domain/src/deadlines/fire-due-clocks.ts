import { sqlOf } from '@baton/db';
import type { Sql, Transaction } from '@baton/db';
import type { Context } from '../context.ts';
import { performCommand, recordCommand } from '../engine/index.ts';
import { isPlatformFailure } from '../errors.ts';
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
    try {
      const commandId = await ctx.db.transaction((tx) => recordEvent(tx, clock));
      await ctx.passPoint('clock.recorded');
      if (commandId) await performCommand(ctx, commandId);
    } catch (error) {
      if (isPlatformFailure(error)) throw error;
      // One clock that cannot tell must not silence those behind it.
      ctx.log.error({ err: error, clock: clock.id, message: clock.message }, 'a clock could not tell');
    }
  }
  return due.length;
}

/** Answers the command that triggers the receiver; null where there is none, or nothing to tell any more. */
async function recordEvent(tx: Transaction, clock: DueClock): Promise<string | null> {
  const sql = sqlOf(tx);
  if (!(await stillRuns(sql, clock))) return null;
  const receiver = await findReceiver(sql, clock);
  const recorded = await sql`
    insert into app.clock_events (clock_id, message, ticket_id, answered_by, at)
    values (${clock.id}, ${clock.message}, ${clock.ticketId}, ${receiver ? 'drawing' : 'rule'}, now())
    on conflict do nothing returning 1`;
  if (recorded.length === 0) return null;
  if (!receiver) {
    await answerByRule(tx, clock);
    return null;
  }
  if (receiver.told) return null;
  return await recordCommand(tx, {
    ticketId: clock.ticketId,
    userTaskId: null,
    kind: 'trigger',
    payload: { executionId: receiver.executionId, messageName: clock.message, variables: {} },
    effect: {
      audit: { kind: 'deadline_told', stepId: clock.elementId, facts: { message: clock.message } },
    },
    actor: { kind: 'system', name: 'clocks' },
  });
}

async function findDue(ctx: Context): Promise<DueClock[]> {
  const sql = sqlOf(ctx.db);
  return await sql<DueClock[]>`
    select c.id, c.ticket_id as "ticketId", c.process_instance_id as "processInstanceId",
      c.execution_id as "executionId", c.element_id as "elementId", c.user_task_id as "userTaskId", m.message
    from app.step_clocks c
    cross join lateral (values ('step-deadline-warning', c.warn_at), ('step-deadline-reached', c.due_at),
      ('step-deadline-missed', c.due_at)) as m (message, at)
      join engine.act_hi_procinst h on h.proc_inst_id_ = c.process_instance_id and h.state_ <> 'SUSPENDED'
    where c.ended_at is null and c.warn_at <= now() and m.at <= now()
      and not exists (select 1 from app.clock_events e where e.clock_id = c.id and e.message = m.message)
    order by m.at, c.id, array_position(array['step-deadline-warning', 'step-deadline-reached'], m.message) nulls last
    limit ${batch}`;
}

/**
 * Whether a clock has run out indeed: the ticket is locked against a projection that moves it, and the engine's own
 * rows say that the step is open and nobody has suspended it.
 */
async function stillRuns(sql: Sql, clock: DueClock): Promise<boolean> {
  await sql`select id from app.tickets where id = ${clock.ticketId} for update`;
  const rows = await sql`
    select 1 from app.step_clocks c
    where c.id = ${clock.id} and c.ended_at is null
      and case ${clock.message} when 'step-deadline-warning' then c.warn_at else c.due_at end <= now()
      and exists (select from engine.act_hi_actinst a where a.id_ = c.id and a.end_time_ is null)
      and not exists (select from engine.act_hi_procinst h
        where h.proc_inst_id_ = c.process_instance_id and h.state_ = 'SUSPENDED')`;
  return rows.length > 0;
}

interface Receiver {
  executionId: string;
  /** Another clock of the same step has triggered it. */
  told: boolean;
}

/**
 * The execution that waits for this message on exactly this element instance, if a receiver is drawn there. What runs
 * several times has one receiver for all its runs, and the first clock that tells the message triggers it.
 */
async function findReceiver(sql: Sql, clock: DueClock): Promise<Receiver | null> {
  const [row] = await sql<Receiver[]>`
    with body as (
      select p.id_ as id from engine.act_hi_actinst a join engine.act_hi_actinst p on p.id_ = a.parent_act_inst_id_
      where a.id_ = ${clock.id} and p.act_id_ = a.act_id_ || '#multiInstanceBody'
    )
    select s.execution_id_ as "executionId", exists (
      select from app.step_clocks c join app.clock_events e on e.clock_id = c.id
        join engine.act_hi_actinst other on other.id_ = c.id
      where c.process_instance_id = ${clock.processInstanceId} and e.message = ${clock.message}
        and e.answered_by = 'drawing' and other.parent_act_inst_id_ = (select id from body)) as told
    from engine.act_ru_event_subscr s
    join engine.act_ru_execution e on e.id_ = s.execution_id_
    where s.proc_inst_id_ = ${clock.processInstanceId} and s.event_type_ = 'message'
      and s.event_name_ = ${clock.message} and (e.act_inst_id_ = ${clock.id}
        or s.execution_id_ = ${clock.executionId} or e.act_inst_id_ = (select id from body))`;
  return row ?? null;
}
