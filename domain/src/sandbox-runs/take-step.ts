import type { RunStep } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import { sandboxRuns } from '@baton/db/schema';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { performCommand, recordCommand } from '../engine/index.ts';
import { DomainError } from '../errors.ts';
import { cancelTicket } from '../tickets/index.ts';
import { completeAs } from './complete-as.ts';
import { lendAttachments } from './lend-attachments.ts';
import { moveClock } from './move-clock.ts';
import { observeRun } from './observe-run.ts';
import { appendStep, readRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';
import type { Sandbox } from './sandbox.ts';
import { notSettled, settleRun } from './settle-run.ts';

type Step<D extends RunStep['do']> = Extract<RunStep, { do: D }>;

/**
 * Does one thing in a run, waits until all that it sets off has come to rest, and records it with where it led. False
 * where it still goes on: what is recorded is where it was then. Throws `run_not_settled` where it went on before, and
 * what the verb behind the step throws; nothing is recorded then.
 */
export async function takeStep(sandbox: Sandbox, run: RunRecord, step: RunStep): Promise<boolean> {
  const { observer } = sandbox;
  if (!(await settleRun(observer, run.ticketId))) throw notSettled();
  await act(sandbox, run, step);
  const rests = await settleRun(observer, run.ticketId);
  const { steps } = await readRun(observer.db, { key: run.typeKey, id: run.id });
  const told = steps.reduce((sum, { expect }) => sum + (expect.messages?.length ?? 0), 0);
  await appendStep(observer.db, run.id, { step, expect: await observeRun(observer.db, run.ticketId, told) });
  return rests;
}

async function act(sandbox: Sandbox, run: RunRecord, step: RunStep): Promise<void> {
  switch (step.do) {
    case 'complete': {
      const person = await sandbox.as(step.by);
      const { ticketId } = run;
      await lendAttachments(sandbox.outside, person, { values: [step.data, step.outcomeData], ticketId });
      return await completeAs(person, ticketId, step);
    }
    case 'cancel':
      return await cancelAs(await sandbox.as(step.by), run.ticketId, step);
    case 'moveClock':
      return await moveClock(sandbox.observer, run, step);
    case 'sendMessage':
      return await sendMessage(sandbox.observer, run.ticketId, step);
    case 'answerWorker':
      return await answerWorker(sandbox.observer, run, step);
  }
}

async function cancelAs(ctx: Context, ticketId: string, { reason }: Step<'cancel'>): Promise<void> {
  await cancelTicket(ctx, { number: await numberOf(ctx, ticketId), reason });
}

async function sendMessage(ctx: Context, ticketId: string, { message }: Step<'sendMessage'>): Promise<void> {
  const commandId = await ctx.db.transaction(async (tx) =>
    recordCommand(tx, {
      ticketId,
      kind: 'correlate',
      payload: { messageName: message, businessKey: await numberOf(ctx, ticketId) },
      effect: { audit: { kind: 'deadline_told', facts: { message } } },
      actor: { kind: 'system', name: 'clocks' },
    }),
  );
  const outcome = await performCommand(ctx, commandId);
  if (outcome.state === 'refused') throw new DomainError('nothing_due', { message });
}

async function answerWorker(
  { db }: Context,
  { id }: RunRecord,
  { element, error }: Step<'answerWorker'>,
): Promise<void> {
  await db
    .update(sandboxRuns)
    .set({ answers: sql`${sandboxRuns.answers} || ${JSON.stringify([{ element, error }])}::jsonb` })
    .where(eq(sandboxRuns.id, id));
}

async function numberOf({ db }: Context, ticketId: string): Promise<string> {
  const [ticket] = await sqlOf(db)<
    { number: string }[]
  >`select number from app.tickets where id = ${ticketId}`;
  if (!ticket) throw new DomainError('ticket_not_found', { ticketId });
  return ticket.number;
}
