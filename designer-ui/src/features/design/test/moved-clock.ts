import { isApiError } from '../../../api/api-error.ts';

/** How far a move of the clock came that ended on its way: what the clock shows, and the moments lived. */
export interface MovedClock {
  at: Date;
  moments: number;
}

/** What a refused move of the clock tells of that; null where nothing was moved. */
export function movedClock(error: unknown): MovedClock | null {
  if (!isApiError(error, 'clock_too_far', 'run_not_settled')) return null;
  const { at, moments } = error.problem?.facts ?? {};
  return typeof at === 'string' && typeof moments === 'number' ? { at: new Date(at), moments } : null;
}
