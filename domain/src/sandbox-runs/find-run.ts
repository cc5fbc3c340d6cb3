import type { SandboxRun } from '@baton/contract/http/sandbox-runs';
import { errorsThrown } from '@baton/contract/process/topic';
import { findTopic } from '@baton/contract/process/topics';
import { sqlOf } from '@baton/db';
import { tickets } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ProcessModel } from '../process/index.ts';
import { selectTickets, ticketDiagram } from '../tickets/index.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import { closeStep } from './close-step.ts';
import { aheadAt, dueMoments } from './due-moments.ts';
import { openTasksOf } from './open-tasks-of.ts';
import { readOutbox } from './read-outbox.ts';
import { readRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';
import { settleRun } from './settle-run.ts';
import type { Sandbox } from './sandbox.ts';
import { enterSandbox } from './sandbox.ts';

/** Where a run is and what can be done with it. Throws `sandbox_not_ready`, `sandbox_run_not_found`. */
export async function findRun(ctx: Context, which: { key: string; id: string }): Promise<SandboxRun> {
  return await runView(await enterSandbox(ctx), which);
}

/** The same for whoever is in the sandbox already. */
export async function runView(sandbox: Sandbox, which: { key: string; id: string }): Promise<SandboxRun> {
  const { observer } = sandbox;
  const { db } = observer;
  const begun = await readRun(db, which);
  const settled = (await closeStep(observer, begun)) && (await settleRun(observer, begun.ticketId));
  const run = await readRun(db, which);
  const [ticket] = await selectTickets(db).where(eq(tickets.id, run.ticketId));
  if (!ticket) throw new Error(`The run ${run.id} has lost its ticket.`);
  const { model } = await loadTypeVersion(db, ticket.versionId);
  const [diagram, userTasks, moments, messages, outbox, incidents] = await Promise.all([
    ticketDiagram(observer, ticket.number),
    openTasksOf(sandbox, run.ticketId),
    dueMoments(db, run),
    awaitedMessages(db, run.ticketId),
    readOutbox(db, run.ticketId),
    engineIncidents(db, run.ticketId),
  ]);
  const now = Date.now();
  return {
    ...{ id: run.id, typeKey: run.typeKey, revision: run.revision, ticketNumber: ticket.number },
    status: (ticket.status ?? 'pending') as SandboxRun['status'],
    ...{ outcome: ticket.outcome, ended: ticket.endedAt !== null, settled },
    startedAt: run.createdAt.toISOString(),
    now: new Date(now + aheadAt(run, now)).toISOString(),
    begin: run.begin,
    steps: run.steps.flatMap(({ step }) => step ?? []),
    ...{ diagram, userTasks, messages, outbox, incidents },
    due: moments.map(({ id, elementId, event, at }) => ({ id, elementId, event, at })),
    workers: workersOf(model, run),
  };
}

function workersOf(model: ProcessModel, { answers }: RunRecord): SandboxRun['workers'] {
  return Object.values(model.workers).flatMap(({ id, topic, inputs }) => {
    const declared = findTopic(topic);
    const errors = declared ? errorsThrown(declared, inputs).map(({ code }) => code) : [];
    const chosen = answers.find(({ element }) => element === id)?.error ?? null;
    return errors.length > 0 ? [{ elementId: id, errors, chosen }] : [];
  });
}

/** Messages that somebody outside of the drawing sends; a step's own deadlines are among the moments. */
async function awaitedMessages(db: Context['db'], ticketId: string): Promise<string[]> {
  const rows = await sqlOf(db)<{ name: string }[]>`
    select distinct s.event_name_ as name from app.ticket_states t
      join engine.act_ru_event_subscr s on s.proc_inst_id_ = t.process_instance_id
    where t.ticket_id = ${ticketId} and s.event_type_ = 'message' and s.event_name_ not like 'step-deadline-%'
    order by 1`;
  return rows.map(({ name }) => name);
}

/** What the engine gave up, and what it could not be made to do so far. */
async function engineIncidents(db: Context['db'], ticketId: string): Promise<SandboxRun['incidents']> {
  const rows = await sqlOf(db)<SandboxRun['incidents']>`
    select id, "elementId", message from (
      select i.id_ as id, i.activity_id_ as "elementId", coalesce(i.incident_msg_, '') as message,
        i.incident_timestamp_ at time zone 'UTC' as at
      from app.ticket_states t join engine.act_ru_incident i on i.proc_inst_id_ = t.process_instance_id
      where t.ticket_id = ${ticketId}
      union all
      select c.id::text, coalesce(u.step_id, ''), c.last_error, c.created_at
      from app.engine_commands c left join app.user_tasks u on u.id = c.user_task_id
      where c.ticket_id = ${ticketId} and c.state in ('open', 'parked') and c.last_error is not null
    ) as all_of_them order by at`;
  return [...rows];
}
