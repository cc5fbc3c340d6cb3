import type { RunStep } from '@baton/contract/process/scenario';
import { newId, sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import type { RunRecord } from './run-record.ts';
import { notSettled } from './settle-run.ts';

/** How long nobody else looks after a step, in seconds, since it was last heard of; longer than one moment can last. */
const leaseSeconds = 60;

/**
 * A step that is being taken. It is written before anything of it happens and goes with what is recorded of it, so that
 * whoever comes by after its process died finds that there was one.
 */
export interface StepUnderWay {
  step: RunStep;
  /** Of whoever takes it; a step under another one has been taken over. */
  token: string;
  /** The newest command towards the engine before it. */
  after: string;
  /** For a move of the clock: the moment it is for, the one it came to last, and how many those were. */
  target: string | null;
  moment: string | null;
  moments: number;
  /** Whether somebody takes it at this moment. */
  held: boolean;
}

/** Writes down that a step begins; answers its token. Throws `run_not_settled` while another one is under way. */
export async function enterStep(db: Database, run: RunRecord, step: RunStep): Promise<string> {
  const token = newId();
  const begun = { step, token, target: null, moment: null, moments: 0 };
  const entered = await sqlOf(db)`
    update app.sandbox_runs r set under_way = ${JSON.stringify(begun)}::text::jsonb || jsonb_build_object(
      'until', now() + make_interval(secs => ${leaseSeconds}),
      'after', (select coalesce(max(seq), 0)::text from app.engine_commands where ticket_id = r.ticket_id))
    where id = ${run.id} and under_way is null returning 1`;
  if (entered.length === 0) throw notSettled();
  return token;
}

/** The step under way in a run, if there is one. */
export async function readStepUnderWay(db: Database, runId: string): Promise<StepUnderWay | null> {
  const [row] = await sqlOf(db)<{ step: Omit<StepUnderWay, 'held'> | null; held: boolean | null }[]>`
    select under_way as step, (under_way ->> 'until')::timestamptz > now() as held
    from app.sandbox_runs where id = ${runId}`;
  return row?.step ? { ...row.step, held: row.held === true } : null;
}

/** A moment that a move of the clock comes to, and how far the clock is ahead from then on. */
export interface ReachedMoment {
  target: string;
  moment: string;
  moves: RunRecord['moves'];
}

/**
 * Writes down the moment that a move lives next, before it happens, in one write with where the clock is then. Throws
 * `run_not_settled` where somebody else has taken the step over.
 */
export async function reachMoment(
  db: Database,
  { id, token }: { id: string; token: string },
  { target, moment, moves }: ReachedMoment,
): Promise<void> {
  const noted = await sqlOf(db)`
    update app.sandbox_runs set moves = ${JSON.stringify(moves)}::text::jsonb,
      under_way = under_way || jsonb_build_object('target', ${target}::text, 'moment', ${moment}::text,
        'moments', (under_way ->> 'moments')::int + 1, 'until', now() + make_interval(secs => ${leaseSeconds}))
    where id = ${id} and under_way ->> 'token' = ${token} returning 1`;
  if (noted.length === 0) throw notSettled();
}

/** Leaves a step to whoever comes by next: nobody waits for it any more, and it still goes on. */
export async function leaveStep(db: Database, { id, token }: { id: string; token: string }): Promise<void> {
  await sqlOf(db)`
    update app.sandbox_runs set under_way = under_way || jsonb_build_object('until', now())
    where id = ${id} and under_way ->> 'token' = ${token}`;
}
