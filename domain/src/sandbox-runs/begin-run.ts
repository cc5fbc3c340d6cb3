import type { RunStep, ScenarioBegin } from '@baton/contract/process/scenario';
import type { Database } from '@baton/db';
import { newId } from '@baton/db';
import { sandboxRuns, tickets } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { createTicket } from '../tickets/index.ts';
import { lendAttachments } from './lend-attachments.ts';
import { observeRun } from './observe-run.ts';
import { putDraftIn } from './put-draft-in.ts';
import type { DraftRevision } from './put-draft-in.ts';
import { appendStep, readRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';
import type { Sandbox } from './sandbox.ts';
import { settleRun } from './settle-run.ts';
import { takeStep } from './take-step.ts';

/** How often a draft is put in again because somebody tries another revision of it at the same moment. */
const tries = 3;

export interface BegunRun {
  sandbox: Sandbox;
  id: string;
  /** False where what was done last still goes on. */
  rests: boolean;
}

/**
 * Starts a ticket of a draft in the sandbox and takes the given steps, one after the other. Throws as `putDraftIn`
 * does, `person_not_found`, what `createTicket` and `takeStep` throw.
 */
export async function beginRun(
  ctx: Context,
  input: DraftRevision & { begin: ScenarioBegin; steps?: readonly RunStep[] | undefined },
): Promise<BegunRun> {
  const { key, steps = [] } = input;
  const { sandbox, run } = await start(ctx, input);
  let rests = await settleRun(sandbox.observer, run.ticketId);
  const { db } = sandbox.observer;
  await appendStep(db, run.id, { step: null, expect: await observeRun(db, run.ticketId, 0) });
  for (const step of steps) rests = await takeStep(sandbox, await readRun(db, { key, id: run.id }), step);
  return { sandbox, id: run.id, rests };
}

async function start(
  ctx: Context,
  { key, revision, hash, begin }: DraftRevision & { begin: ScenarioBegin },
): Promise<{ sandbox: Sandbox; run: RunRecord }> {
  for (let left = tries; left > 0; left--) {
    const { sandbox, published } = await putDraftIn(ctx, { key, revision, hash });
    const { db } = sandbox.observer;
    const id = newId();
    const requester = await sandbox.as(begin.by);
    await lendAttachments(ctx, requester, { values: begin.data, ticketId: null });
    await db.insert(sandboxRuns).values({
      ...{ id, typeKey: key, revision, begin, answers: begin.answers ?? [] },
    });
    // Under the run's own key, so that the first worker finds what was chosen for it.
    const asked = { ticketType: key, data: begin.data, idempotencyKey: id };
    const ticket = await createTicket(requester, asked).catch(async (error: unknown) => {
      await db.delete(sandboxRuns).where(eq(sandboxRuns.id, id));
      throw error;
    });
    await nameTicket(db, id, ticket.number);
    if (ticket.typeVersion === published.version) return { sandbox, run: await readRun(db, { key, id }) };
  }
  throw new DomainError('stale_version', { revision });
}

/** The ticket is locked before its run, as its workers do: the other way round they would wait for each other. */
async function nameTicket(db: Database, runId: string, number: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ofNumber = eq(tickets.number, number);
    const [ticket] = await tx.select({ id: tickets.id }).from(tickets).where(ofNumber).for('update');
    if (!ticket) throw new Error(`The ticket ${number} of a run is not there.`);
    await tx.update(sandboxRuns).set({ ticketId: ticket.id }).where(eq(sandboxRuns.id, runId));
  });
}
