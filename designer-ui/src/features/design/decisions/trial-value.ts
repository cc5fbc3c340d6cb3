import type { ValueType } from './read-decision-file.ts';

/** A value as it was typed, in the type its variable has; null for an empty field. */
export function trialValue(type: ValueType, typed: string | number): string | number | boolean | null {
  const text = String(typed).trim();
  if (text === '') return null;
  if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : null;
  return type === 'boolean' ? text === 'true' : text;
}
