import { hostname } from 'node:os';
import { randomBytes } from 'node:crypto';
import { engineTimeoutMs } from '../port/call-engine.ts';

/** Who holds a lease: this process, told apart from an earlier one with the same number. */
export const processIdentity = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;

/** A lease outlives the engine call it covers by 5 s. */
export const leaseMs = engineTimeoutMs + 5_000;

/** Of the lease that comes with the recording: whoever calls the engine within the 2 s needs no other. */
export const firstLeaseMs = leaseMs + 2_000;

/** Attempts that may end without an outcome before a person has to look; with the delays about 90 s. */
export const attemptsBeforeParking = 10;

/** Races (optimistic locking, deadlock) are sent again at once this often. */
export const raceAttempts = 4;

/** Milliseconds before attempt `attempt + 1`: doubling from 250 ms to 30 s, a random half of it. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(250 * 2 ** Math.max(0, attempt - 1), 30_000);
  return Math.round(full / 2 + (random() * full) / 2);
}

/** Milliseconds before a lost race is run again: 10 to 30 ms, doubling. */
export function raceDelayMs(race: number, random: () => number = Math.random): number {
  return Math.round((10 + random() * 20) * 2 ** race);
}
