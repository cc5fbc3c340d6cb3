import type { DueMoment } from '@baton/contract/http/sandbox-runs';
import { stepClockMessages } from '@baton/contract/process/messages';
import type { DueEvent } from '@baton/contract/process/scenario';
import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import type { RunRecord } from './run-record.ts';

/** A moment with what it is in the engine or among the clocks. */
export type RunMoment = DueMoment & ({ jobId: string } | { clockId: string });

interface MomentRow {
  ownId: string;
  elementId: string;
  event: DueEvent;
  /** Milliseconds since 1970, by the real clock. */
  madeAt: number;
  dueAt: number;
}

/** How far a run's clock was ahead of the real one at a moment, in milliseconds. */
export function aheadAt({ moves }: Pick<RunRecord, 'moves'>, at: number): number {
  return moves.reduce((ahead, move) => (Date.parse(move.at) <= at ? move.ahead : ahead), 0);
}

/** All that waits for its moment in a run, the next first, by the run's own clock. */
export async function dueMoments(db: Database, run: RunRecord): Promise<RunMoment[]> {
  const [timers, clocks] = await Promise.all([readTimers(db, run.ticketId), readClocks(db, run.ticketId)]);
  const at = ({ madeAt, dueAt }: MomentRow) => new Date(dueAt + aheadAt(run, madeAt)).toISOString();
  return inOrder([
    ...timers.map((row) => ({ ...momentOf(row, at(row)), jobId: row.ownId })),
    ...clocks.map((row) => ({ ...momentOf(row, at(row)), clockId: row.ownId })),
  ]);
}

/**
 * The next first. Of two clocks that run out in the same moment one is done with before the other: else moving the
 * clock to the one, which two tasks that begin together have by chance, would run out both.
 */
export function inOrder(moments: readonly RunMoment[]): RunMoment[] {
  return [...moments].sort(
    (a, b) => a.at.localeCompare(b.at) || ownId(a).localeCompare(ownId(b)) || rank(a) - rank(b),
  );
}

function momentOf({ ownId, elementId, event }: MomentRow, at: string): DueMoment {
  return { id: `${ownId}:${event}`, elementId, event, at };
}

function ownId(moment: RunMoment): string {
  return 'jobId' in moment ? moment.jobId : moment.clockId;
}

/** The engine tells no one which of two of the same moment comes first; a warning comes before what it warns of. */
function rank({ event }: DueMoment): number {
  return stepClockMessages.findIndex((message) => message === event);
}

async function readTimers(db: Database, ticketId: string): Promise<MomentRow[]> {
  return await sqlOf(db)<MomentRow[]>`
    select j.id_ as "ownId", d.act_id_ as "elementId", 'timer' as event,
      extract(epoch from coalesce(j.create_time_, now() at time zone 'UTC'))::float8 * 1000 as "madeAt",
      extract(epoch from j.duedate_)::float8 * 1000 as "dueAt"
    from app.tickets t
      join engine.act_hi_procinst root on split_part(root.business_key_, '#', 1) = t.number
      join engine.act_hi_procinst p on p.root_proc_inst_id_ = root.proc_inst_id_
      join engine.act_ru_job j on j.process_instance_id_ = p.proc_inst_id_
      join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
    where t.id = ${ticketId} and j.type_ = 'timer' and j.retries_ > 0 and j.duedate_ is not null`;
}

async function readClocks(db: Database, ticketId: string): Promise<MomentRow[]> {
  return await sqlOf(db)<MomentRow[]>`
    select c.id as "ownId", c.element_id as "elementId", m.event,
      extract(epoch from c.started_at)::float8 * 1000 as "madeAt", extract(epoch from m.at)::float8 * 1000 as "dueAt"
    from app.step_clocks c
      cross join lateral (values ('step-deadline-warning', c.warn_at), ('step-deadline-reached', c.due_at),
        ('step-deadline-missed', c.due_at)) as m (event, at)
    where c.ticket_id = ${ticketId} and c.ended_at is null and m.at is not null
      and not exists (select from app.clock_events e where e.clock_id = c.id and e.message = m.event)`;
}
