import { DateTime } from 'luxon';

/** A span of one day in minutes after midnight, end not included. */
export interface WorkingSpan {
  from: number;
  to: number;
}

/** When people work: spans per weekday and for single days (holidays, make-up days). */
export interface WorkingCalendar {
  /** IANA name. */
  zone: string;
  /** ISO weekday 1 (Monday) … 7 → spans in ascending order. */
  week: Partial<Record<number, WorkingSpan[]>>;
  /** `2026-10-01` → its own spans; an empty list is a day off. */
  days: Record<string, WorkingSpan[]>;
}

const officeDay: WorkingSpan[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 18 * 60 },
];

/** Monday to Friday, 9-12 and 13-18: what counts until a company says otherwise. */
export const defaultCalendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  week: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay },
  days: {},
};

/** How far a search for working time goes before the calendar counts as closed for good. */
const horizonDays = 3_660;

/** Spans of the day `day` is in, as instants. */
export function spansOf(calendar: WorkingCalendar, day: DateTime): { from: number; to: number }[] {
  const spans = calendar.days[day.toISODate() ?? ''] ?? calendar.week[day.weekday] ?? [];
  const midnight = day.startOf('day');
  // `set` follows the wall clock, so that a span keeps its hours on a day of daylight saving.
  const instant = (minutes: number) =>
    midnight.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
  return spans.map(({ from, to }) => ({
    from: instant(from),
    to: to === 24 * 60 ? midnight.plus({ days: 1 }).toMillis() : instant(to),
  }));
}

/** Days from the one `instant` is in, in the calendar's zone. */
export function* daysFrom(calendar: WorkingCalendar, instant: Date): Generator<DateTime> {
  const first = DateTime.fromJSDate(instant, { zone: calendar.zone }).startOf('day');
  for (let day = 0; day < horizonDays; day += 1) yield first.plus({ days: day });
}
