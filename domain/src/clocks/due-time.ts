import { readBudget } from './budget.ts';
import { addBudget, addWorkingTime, workingTimeBetween } from './working-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A time in which a clock stood still; `to` is null while it still does. */
export interface Pause {
  from: Date;
  to: Date | null;
}

/**
 * When a clock is due: a function of its budget and its pauses, never a stored instant, so that a change of
 * calendar is only a new calculation. What was left of the working time when a pause began is counted on from its
 * end. Null while it is paused, when the budget cannot be read, or when the calendar never opens again.
 */
export function dueTime(
  calendar: WorkingCalendar,
  budget: string,
  startedAt: Date,
  pauses: Pause[],
): Date | null {
  const read = readBudget(budget);
  let due = read && addBudget(calendar, startedAt, read);
  for (const pause of pauses) {
    if (due === null || pause.from >= due) return due;
    if (pause.to === null) return null;
    due = addWorkingTime(calendar, pause.to, workingTimeBetween(calendar, pause.from, due));
  }
  return due;
}
