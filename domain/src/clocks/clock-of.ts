import { readBudget } from './budget.ts';
import { dueTime } from './due-time.ts';
import type { Pause } from './due-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

/** Share of the working time after which a clock warns. */
const warningShare = 0.75;

export interface ClockTimes {
  warnAt: Date | null;
  dueAt: Date | null;
}

/** When a clock warns and is due; both null while it is paused or when its budget cannot be read. */
export function clockOf(
  calendar: WorkingCalendar,
  budget: string,
  startedAt: Date,
  pauses: Pause[],
): ClockTimes {
  if (readBudget(budget) === null) return { warnAt: null, dueAt: null };
  const dueAt = dueTime(calendar, budget, startedAt, pauses);
  if (dueAt === null) return { warnAt: null, dueAt: null };
  const paused = pauses.reduce(
    (sum, { from, to }) => sum + (to && from < dueAt ? workingTimeBetween(calendar, from, to) : 0),
    0,
  );
  const worked = workingTimeBetween(calendar, startedAt, dueAt) - paused;
  // Counted back from the due time: what is left of the budget after the warning lies between the two.
  const warnAt = addWorkingTime(calendar, startedAt, worked * warningShare + paused);
  return { warnAt: warnAt && warnAt < dueAt ? warnAt : dueAt, dueAt };
}
