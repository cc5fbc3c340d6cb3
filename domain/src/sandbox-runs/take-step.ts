import type { RunStep } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import { sandboxRuns } from '@baton/db/schema';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { performCommand, recordCommand } from '../engine/index.ts';
import { DomainError, isDomainError } from '../errors.ts';
import { cancelTicket } from '../tickets/index.ts';
import { closeStep } from './close-step.ts';
import { completeAs } from './complete-as.ts';
import { handOverAs } from './hand-over-as.ts';
import { lendAttachments } from './lend-attachments.ts';
import { moveClock } from './move-clock.ts';
import type { RunRecord } from './run-record.ts';
import type { Sandbox } from './sandbox.ts';
import { notSettled, settleRun } from './settle-run.ts';
import { enterStep, leaveStep } from './under-way.ts';

type Step<D extends RunStep['do']> = Extract<RunStep, { do: D }>;

/**
 * Does one thing in a run, waits until all that it sets off has come to rest, and records it with where it led. False
 * where it still goes on: whoever comes by next records it. Throws `run_not_settled` where something went on before, and
 * what the verb behind the step throws; recorded is then what has happened of the step all the same.
 */
export async function takeStep(sandbox: Sandbox, run: RunRecord, step: RunStep): Promise<boolean> {
  const { observer } = sandbox;
  const { db } = observer;
  if (!(await closeStep(observer, run)) || !(await settleRun(observer, run.ticketId))) throw notSettled();
  const token = await enterStep(db, run, step);
  try {
    await act(sandbox, run, step, token);
  } catch (error) {
    // What goes on is waited for by whoever comes by next, not twice by the one who has waited already.
    const close = isDomainError(error, 'run_not_settled')
      ? leaveStep(db, { id: run.id, token })
      : closeStep(observer, run, token);
    await close.catch((failure: unknown) =>
      observer.log.warn({ err: failure, run: run.id }, 'a step is left open'),
    );
    throw error;
  }
  return await closeStep(observer, run, token);
}

async function act(sandbox: Sandbox, run: RunRecord, step: RunStep, token: string): Promise<void> {
  switch (step.do) {
    case 'complete': {
      const person = await sandbox.as(step.by);
      const { ticketId } = run;
      await lendAttachments(sandbox.outside, person, { values: [step.data, step.outcomeData], ticketId });
      return await completeAs(person, ticketId, step);
    }
    case 'claim':
    case 'release':
    case 'assign':
      return await handOverAs(await sandbox.as(step.by), run.ticketId, step);
    case 'cancel':
      return await cancelAs(await sandbox.as(step.by), run.ticketId, step);
    case 'moveClock':
      return await moveClock(sandbox.observer, run, step, token);
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
    .set({
      answers: sql`${sandboxRuns.answers} || ${JSON.stringify([{ element, error }])}::jsonb`,
      // In one write: chosen and known to be.
      underWay: sql`${sandboxRuns.underWay} || '{"moments": 1}'::jsonb`,
    })
    .where(eq(sandboxRuns.id, id));
}

async function numberOf({ db }: Context, ticketId: string): Promise<string> {
  const [ticket] = await sqlOf(db)<
    { number: string }[]
  >`select number from app.tickets where id = ${ticketId}`;
  if (!ticket) throw new DomainError('ticket_not_found', { ticketId });
  return ticket.number;
}
