import type { RunStep } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import { dueMoments } from './due-moments.ts';
import type { RunRecord } from './run-record.ts';
import type { StepUnderWay } from './under-way.ts';

/** By which commands towards the engine it shows that a step was taken. */
const commandsOf: Partial<Record<RunStep['do'], string[]>> = {
  complete: ['complete'],
  claim: ['claim'],
  release: ['release'],
  assign: ['assign'],
  cancel: ['correlate', 'delete'],
  sendMessage: ['correlate'],
};

/** What of a step has happened. */
export interface StepDone {
  /** As a scenario takes it again; null where nothing of it has. */
  step: RunStep | null;
  /** Whether the clock was put to a moment that has not been lived. */
  ahead: boolean;
}

/**
 * What has really happened of a step under way, by what the engine and the read model have of it: for a run that has
 * come to rest, whoever took the step and wherever that ended.
 */
export async function stepDone(db: Database, run: RunRecord, underWay: StepUnderWay): Promise<StepDone> {
  const { step, moments } = underWay;
  if (step.do === 'moveClock') return await moveDone(db, run, { ...underWay, step });
  const done = step.do === 'answerWorker' ? moments > 0 : await isCommanded(db, run, underWay);
  if (done || step.do !== 'complete') return { step: done ? step : null, ahead: false };
  const { element, by } = step;
  return { step: (await isTaken(db, run, underWay)) ? { do: 'claim', element, by } : null, ahead: false };
}

/** Whether a user task that was not completed was taken for it, and not given back. */
async function isTaken(db: Database, { ticketId }: RunRecord, { after }: StepUnderWay): Promise<boolean> {
  const [last] = await sqlOf(db)<{ kind: string }[]>`
    select kind from app.engine_commands where ticket_id = ${ticketId} and seq > ${after}::bigint
      and kind in ('claim', 'release') and state in ('open', 'done', 'parked') order by seq desc limit 1`;
  return last?.kind === 'claim';
}

/** A move that has not come to its moment ends where it is, and is one of so many moments. */
async function moveDone(
  db: Database,
  run: RunRecord,
  { step, target, moment, moments }: StepUnderWay & { step: Extract<RunStep, { do: 'moveClock' }> },
): Promise<StepDone> {
  const due = new Set((await dueMoments(db, run)).map(({ id }) => id));
  const { moments: _asked, ...whole } = step;
  const ahead = moment !== null && due.has(moment);
  if (target !== null && !due.has(target)) return { step: whole, ahead };
  const lived = moments - (ahead ? 1 : 0);
  return { step: lived > 0 ? { ...whole, moments: lived } : null, ahead };
}

async function isCommanded(
  db: Database,
  { ticketId }: RunRecord,
  { step, after }: StepUnderWay,
): Promise<boolean> {
  const found = await sqlOf(db)`
    select from app.engine_commands where ticket_id = ${ticketId} and seq > ${after}::bigint
      and kind = any(${commandsOf[step.do] ?? []}::text[]) and state in ('open', 'done', 'parked')`;
  return found.length > 0;
}
