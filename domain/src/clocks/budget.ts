import { Duration } from 'luxon';

/** Working time as drawn: whole working days, and hours, minutes and seconds of working time. */
export interface Budget {
  days: number;
  milliseconds: number;
}

/** Reads `PT8H`, `P2D`, `P1DT4H` (a week is five days); null for what is no such duration or is empty. */
export function readBudget(text: string): Budget | null {
  const duration = Duration.fromISO(text);
  if (!duration.isValid || duration.years || duration.months || /-/.test(text)) return null;
  const days = duration.weeks * 5 + duration.days;
  const milliseconds =
    ((duration.hours * 60 + duration.minutes) * 60 + duration.seconds) * 1_000 + duration.milliseconds;
  if (!Number.isInteger(days) || days + milliseconds === 0) return null;
  return { days, milliseconds };
}
