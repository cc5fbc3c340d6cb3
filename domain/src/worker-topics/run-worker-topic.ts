import { eq, sql } from 'drizzle-orm';
import { sqlOf } from '@baton/db';
import type { Transaction } from '@baton/db';
import { tickets, workerRuns } from '@baton/db/schema';
import { ticketAudience } from '../access/index.ts';
import { appendLockedAuditEvent } from '../audit/index.ts';
import type { Context } from '../context.ts';
import { settleOpenCommands } from '../engine/index.ts';
import { DomainError } from '../errors.ts';
import { decidedVariable } from '../process/index.ts';
import { recordStreamEvent } from '../stream/index.ts';
import { trackingAddress } from '../tickets/index.ts';
import { loadDrawing } from './load-drawing.ts';
import type { TopicHandler, TopicOutcome, TopicRun, TopicWork, WorkerResult } from './topic-handler.ts';

/**
 * Runs a topic's handler once per external task: its effects and its result are one transaction, so a redelivery
 * after a crash finds the result and only repeats the reply. What people sent before is settled first, so that the
 * handler reads data as it is. Throws `ticket_not_found` where the business key names none of our tickets.
 */
export async function runWorkerTopic(
  ctx: Context,
  work: TopicWork,
  handle: TopicHandler,
): Promise<WorkerResult> {
  return await ctx.db.transaction(async (tx) => {
    const ticketId = await lockTicket(tx, work.businessKey);
    const recorded = await findRecorded(tx, work.externalTaskId);
    if (recorded) return recorded;
    await ctx.passPoint('worker.before-settling');
    await settleOpenCommands(tx, ticketId);
    const run = await readRun(tx, ticketId, work, ctx.tracking);
    const outcome = await handle(run);
    const result = resultOf(outcome, run);
    await apply(tx, run, outcome);
    await tx.insert(workerRuns).values({
      externalTaskId: work.externalTaskId,
      topic: work.topic,
      ticketId,
      elementId: work.elementId,
      result: { ...result },
      finishedAt: run.at,
    });
    await ctx.passPoint('worker.before-commit');
    return result;
  });
}

async function lockTicket(tx: Transaction, businessKey: string | null): Promise<string> {
  const number = businessKey?.split('#')[0] ?? '';
  const [ticket] = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.number, number))
    .for('update');
  if (!ticket) throw new DomainError('ticket_not_found', { number });
  return ticket.id;
}

async function findRecorded(tx: Transaction, externalTaskId: string): Promise<WorkerResult | null> {
  const [run] = await tx
    .select({ result: workerRuns.result })
    .from(workerRuns)
    .where(eq(workerRuns.externalTaskId, externalTaskId));
  return run ? (run.result as unknown as WorkerResult) : null;
}

async function readRun(
  tx: Transaction,
  ticketId: string,
  work: TopicWork,
  tracking: Context['tracking'],
): Promise<TopicRun> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.id, ticketId));
  if (!ticket) throw new DomainError('ticket_not_found', { ticketId });
  return {
    ...{ tx, work, ticket },
    ...(await loadDrawing(tx, ticket.versionId)),
    at: new Date(),
    trackingUrl: tracking?.publicUrl
      ? new URL(trackingAddress(tracking.secret, ticket.number), tracking.publicUrl).href
      : null,
  };
}

/** The engine gets those outputs alone that the drawing decides by. */
function resultOf(outcome: TopicOutcome, { model }: TopicRun): WorkerResult {
  if ('error' in outcome) return { kind: 'bpmnError', ...outcome.error };
  const decided = Object.keys(model.userTasks).map(decidedVariable);
  const routing = new Set([...model.routingVariables.map(({ name }) => name), ...decided]);
  const outputs = Object.entries(outcome.outputs ?? {}).filter(([name]) => routing.has(name));
  return { kind: 'complete', variables: Object.fromEntries(outputs) };
}

async function apply(tx: Transaction, run: TopicRun, outcome: TopicOutcome): Promise<void> {
  const { ticket, work, at } = run;
  const source = `external-task:${work.externalTaskId}`;
  const actor = { kind: 'system', name: work.topic } as const;
  const about = { ticketId: ticket.id, actor, source, at, stepId: work.elementId };
  if ('error' in outcome) {
    const { code, message } = outcome.error;
    await appendLockedAuditEvent(sqlOf(tx), { ...about, kind: 'worker_error', facts: { code, message } });
    return;
  }
  if (outcome.owner || outcome.data) {
    await tx
      .update(tickets)
      .set({
        ...(outcome.owner && { departmentKey: outcome.owner.departmentKey, teamKey: outcome.owner.teamKey }),
        ...(outcome.data && { data: sql`${tickets.data} || ${JSON.stringify(outcome.data)}::jsonb` }),
        version: sql`${tickets.version} + 1`,
        updatedAt: at,
      })
      .where(eq(tickets.id, ticket.id));
    await tellStream(tx, ticket.id, ticket.number);
  }
  await appendLockedAuditEvent(sqlOf(tx), { ...about, ...outcome.audit });
}

async function tellStream(tx: Transaction, ticketId: string, number: string): Promise<void> {
  const audience = await ticketAudience(tx, ticketId);
  await recordStreamEvent(tx, {
    kind: 'ticket',
    id: number,
    ticketNumber: number,
    audienceBefore: audience,
    audienceAfter: audience,
  });
}
