import type { Language } from '@baton/contract/language';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** `null` for less than 45 seconds apart: whoever shows it has a word of its own for "just now". */
export function relativeTime(at: Date, now: Date, language: Language): string | null {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 45) return null;
  if (size >= 7 * day) return shortDate(at, now, language);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always', style: 'long' });
  if (size < hour) return words.format(Math.trunc(seconds / minute) || Math.sign(seconds), 'minute');
  if (size < day) return words.format(Math.trunc(seconds / hour), 'hour');
  return words.format(Math.trunc(seconds / day), 'day');
}

/** How long something takes or took, in its largest fitting unit: `3小时`, `2 days`. */
export function durationWords(milliseconds: number, language: Language): string {
  const seconds = Math.abs(milliseconds) / 1000;
  const [value, unit] =
    seconds < minute
      ? [Math.round(seconds), 'second']
      : seconds < hour
        ? [Math.floor(seconds / minute), 'minute']
        : seconds < 2 * day
          ? [Math.floor(seconds / hour), 'hour']
          : [Math.floor(seconds / day), 'day'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** The whole moment, for titles and history. */
export function absoluteTime(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** Hour and minute alone. */
export function clockTime(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** Day and month, and the year where it is not this one. */
export function shortDate(at: Date, now: Date, language: Language): string {
  const sameYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}
