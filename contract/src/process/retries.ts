import { Type } from 'typebox';
import { localized } from './localized.ts';
import { textInput } from './topic-input.ts';

const defaultAttempts = '6';
const defaultBackOff = 'PT5S,PT30S,PT2M,PT10M,PT1H';

/** Inputs every topic takes: how often it is tried, and the waits in between. */
export const retryInputs = {
  attempts: Type.Optional(
    textInput('integer', localized('最多尝试次数', '最多嘗試次數', 'Attempts at most'), defaultAttempts),
  ),
  backOff: Type.Optional(
    textInput(
      'durations',
      localized('失败后的等待', '失敗後的等待', 'Waits after a failure'),
      defaultBackOff,
    ),
  ),
};

/**
 * The waits in milliseconds after the first, second … failed attempt; its length is the number of retries.
 * Fewer waits than retries: the last one repeats. Absent inputs: one attempt and five retries.
 */
export function retryWaits(inputs: { attempts?: string; backOff?: string }): number[] {
  const attempts = Number(inputs.attempts ?? defaultAttempts);
  const waits = (inputs.backOff ?? defaultBackOff).split(',').map(milliseconds);
  const last = waits.at(-1) ?? 0;
  return Array.from({ length: Math.max(0, attempts - 1) }, (_, retry) => waits[retry] ?? last);
}

/** A duration of days, hours, minutes and seconds of the wall clock; anything else is 0. */
function milliseconds(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration.trim());
  if (!match) return 0;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
