import { mostMoments } from '@baton/contract/process/scenario';
import type { RunStep } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { fireDueClocks } from '../deadlines/index.ts';
import { projectInstance } from '../engine/index.ts';
import { DomainError } from '../errors.ts';
import { aheadAt, dueMoments } from './due-moments.ts';
import type { RunMoment } from './due-moments.ts';
import { readRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';
import { notSettled, settleRun } from './settle-run.ts';
import { reachMoment } from './under-way.ts';

type MoveClock = Extract<RunStep, { do: 'moveClock' }>;

/** How often a clock is tried: a projection may put it back while it is being moved. */
const tries = 5;

/**
 * Moves a run's clock to the next moment at which something runs out at an element: all that comes before happens
 * first, in order. Timers are carried out now, deadlines run out now; the wall clock stays. Each moment is written down
 * under the step's token before it happens. A step that tells how many `moments` it had ends after as many. Throws
 * `nothing_due`, and where it ends on the way `clock_too_far` or `run_not_settled`, with how many moments have passed by
 * then and what the clock shows.
 */
export async function moveClock(ctx: Context, run: RunRecord, step: MoveClock, token: string): Promise<void> {
  const { db } = ctx;
  const read = () => readRun(db, { key: run.typeKey, id: run.id });
  const wanted = ({ elementId, event }: RunMoment) => elementId === step.element && event === step.event;
  const target = (await dueMoments(db, run)).find(wanted);
  if (!target) throw new DomainError('nothing_due', { element: step.element, event: step.event });
  let at = target.at;
  for (let moments = 1; moments <= (step.moments ?? mostMoments); moments++) {
    const now = await read();
    const due = await dueMoments(db, now);
    // A deadline that is reached and missed at once is told as both: then nothing is left to wait for, and another of
    // the very same moment is not to run out with it.
    if (!due.some(({ id }) => id === target.id)) return;
    const [next] = due;
    if (!next || next.at > target.at) return;
    ({ at } = next);
    const moves = movesTo(now, at);
    await reachMoment(db, { id: run.id, token }, { target: target.id, moment: next.id, moves });
    await ('jobId' in next ? carryOut(ctx, run, next.jobId) : runOut(ctx, next));
    if (next.id === target.id) return;
    if (!(await settleRun(ctx, run.ticketId))) throw notSettled({ moments, at });
  }
  if (step.moments === undefined)
    throw new DomainError('clock_too_far', { element: step.element, moments: mostMoments, at });
}

/** The run's clock never goes back. */
function movesTo({ moves }: RunRecord, at: string): RunRecord['moves'] {
  const now = Date.now();
  const ahead = Math.max(aheadAt({ moves }, now), Date.parse(at) - now);
  return [...moves, { at: new Date(now).toISOString(), ahead }];
}

async function carryOut(ctx: Context, { ticketId }: RunRecord, jobId: string): Promise<void> {
  await ctx.engine.executeJob(jobId);
  const [state] = await sqlOf(ctx.db)<{ id: string | null }[]>`
    select process_instance_id as id from app.ticket_states where ticket_id = ${ticketId}`;
  if (state?.id) await projectInstance(ctx, state.id);
}

async function runOut(ctx: Context, { clockId, event }: RunMoment & { clockId: string }): Promise<void> {
  const sql = sqlOf(ctx.db);
  const past = sql`now() - interval '1 second'`;
  for (let left = tries; left > 0; left--) {
    await (event === 'step-deadline-warning'
      ? sql`update app.step_clocks set warn_at = ${past} where id = ${clockId} and ended_at is null`
      : sql`update app.step_clocks set warn_at = ${past}, due_at = ${past} where id = ${clockId} and ended_at is null`);
    await fireDueClocks(ctx);
    const told = await sql`select from app.clock_events where clock_id = ${clockId} and message = ${event}`;
    if (told.length > 0) return;
  }
  throw new DomainError('nothing_due', { event });
}
