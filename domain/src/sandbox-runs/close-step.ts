import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { observeRun } from './observe-run.ts';
import { readRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';
import { settleRun } from './settle-run.ts';
import { stepDone } from './step-done.ts';
import { leaveStep, readStepUnderWay } from './under-way.ts';

/**
 * Waits until what a step under way has set off is at rest and records what was really done of it, with where it led;
 * of nothing, nothing. So what a process left behind that died in the middle is closed by the next that comes by. False
 * while somebody else takes the step, or it still goes on; true where there is none.
 */
export async function closeStep(ctx: Context, { id, typeKey }: RunRecord, own?: string): Promise<boolean> {
  const { db } = ctx;
  const underWay = await readStepUnderWay(db, id);
  if (!underWay) return true;
  const { token } = underWay;
  if (underWay.held && token !== own) return false;
  const run = await readRun(db, { key: typeKey, id });
  if (!(await settleRun(ctx, run.ticketId))) {
    await leaveStep(db, { id, token });
    return false;
  }
  const { step, ahead } = await stepDone(db, run, underWay);
  const told = run.steps.reduce((sum, { expect }) => sum + (expect.messages?.length ?? 0), 0);
  const recorded = step ? [{ step, expect: await observeRun(db, run.ticketId, told) }] : [];
  // In one write, and by the first who comes: another finds its token gone.
  await sqlOf(db)`
    update app.sandbox_runs set under_way = null, steps = steps || ${JSON.stringify(recorded)}::text::jsonb,
      moves = case when ${ahead} then moves - -1 else moves end
    where id = ${id} and under_way ->> 'token' = ${token}`;
  return true;
}
