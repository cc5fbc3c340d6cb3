import { expect, it } from 'vitest';
import type { ApiErrorCode } from '../../../api/api-error.ts';
import { ApiError } from '../../../api/api-error.ts';
import { movedClock } from './moved-clock.ts';

const at = '2026-12-01T08:00:00.000Z';
const refused = (code: ApiErrorCode, facts: Record<string, unknown>) => {
  const problem = { type: 'urn:x', title: 'x', status: 409, code, requestId: 'x', facts };
  return new ApiError(409, code, problem as ConstructorParameters<typeof ApiError>[2]);
};

it.each(['clock_too_far', 'run_not_settled'] as const)('%s tells how far the clock has come', (code) => {
  expect(movedClock(refused(code, { at, moments: 3 }))).toEqual({ at: new Date(at), moments: 3 });
});

it.each([
  ['a run that went on before', refused('run_not_settled', { seconds: 20 })],
  ['what has nothing to do with it', refused('nothing_due', { at, moments: 3 })],
  ['what is no answer', new Error('x')],
])('%s has moved nothing', (_name, error) => {
  expect(movedClock(error)).toBeNull();
});
