export const durationUnits = ['days', 'hours', 'minutes'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationParts {
  count: string;
  unit: DurationUnit;
}

/** `PT8H` → 8 hours; null for what is not a whole number of one unit. */
export function partsOfDuration(text: string): DurationParts | null {
  const [, days, hours, minutes] = /^P(?:(\d{1,4})D|T(?:(\d{1,4})H|(\d{1,4})M))$/.exec(text) ?? [];
  if (days) return { count: days, unit: 'days' };
  if (hours) return { count: hours, unit: 'hours' };
  return minutes ? { count: minutes, unit: 'minutes' } : null;
}

/** 8 hours → `PT8H`. */
export function durationOf({ count, unit }: DurationParts): string {
  return { days: `P${count}D`, hours: `PT${count}H`, minutes: `PT${count}M` }[unit];
}
