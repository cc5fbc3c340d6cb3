import { DateTime } from 'luxon';
import type { Budget } from './budget.ts';
import { daysFrom, spansOf } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Milliseconds of working time between two instants; 0 when the second is not later. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let total = 0;
  for (const day of daysFrom(calendar, from)) {
    if (day.toMillis() >= to.getTime()) break;
    for (const span of spansOf(calendar, day)) {
      total += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
    }
  }
  return total;
}

/** The instant at which so many milliseconds of working time have passed; null when the calendar never opens. */
export function addWorkingTime(calendar: WorkingCalendar, from: Date, milliseconds: number): Date | null {
  let left = milliseconds;
  for (const day of daysFrom(calendar, from)) {
    for (const span of spansOf(calendar, day)) {
      const begin = Math.max(span.from, from.getTime());
      const room = span.to - begin;
      if (room <= 0) continue;
      if (left <= room) return new Date(begin + left);
      left -= room;
    }
  }
  return null;
}

/**
 * Where a budget ends: working days first (`P2D` is the same clock time on the second working day after),
 * then working hours. Null when the calendar never opens.
 */
export function addBudget(calendar: WorkingCalendar, from: Date, budget: Budget): Date | null {
  const start = budget.days === 0 ? from : addWorkingDays(calendar, from, budget.days);
  if (start === null || budget.milliseconds === 0) return start;
  return addWorkingTime(calendar, start, budget.milliseconds);
}

function addWorkingDays(calendar: WorkingCalendar, from: Date, days: number): Date | null {
  const start = DateTime.fromJSDate(from, { zone: calendar.zone });
  let left = days;
  for (const day of daysFrom(calendar, from)) {
    if (day.toMillis() <= start.startOf('day').toMillis() || spansOf(calendar, day).length === 0) continue;
    left -= 1;
    if (left === 0) {
      const { hour, minute, second, millisecond } = start;
      return day.set({ hour, minute, second, millisecond }).toJSDate();
    }
  }
  return null;
}
