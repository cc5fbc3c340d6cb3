import { describe, expect, it } from 'vitest';
import { engineTimeoutMs } from '../port/call-engine.ts';
import { attemptsBeforeParking, leaseMs, raceDelayMs, retryDelayMs } from './command-timing.ts';

describe('the timing of commands', () => {
  it('lets a lease outlive the call it covers by 5 s', () => {
    expect(leaseMs).toBe(engineTimeoutMs + 5_000);
  });

  it.each([0, 0.5, 0.999])(
    'doubles the delay between attempts up to 30 s, half of it random (%d)',
    (random) => {
      const delays = [1, 2, 3, 8, 20].map((attempt) => retryDelayMs(attempt, () => random));
      const full = [250, 500, 1_000, 30_000, 30_000];
      for (const [index, delay] of delays.entries()) {
        expect(delay).toBeGreaterThanOrEqual((full[index] ?? 0) / 2);
        expect(delay).toBeLessThanOrEqual(full[index] ?? 0);
      }
    },
  );

  it('parks within two minutes', () => {
    const waits = Array.from({ length: attemptsBeforeParking - 1 }, (_, index) =>
      retryDelayMs(index + 1, () => 1),
    );
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(120_000);
  });

  it('spreads lost races', () => {
    expect(raceDelayMs(0, () => 0)).toBe(10);
    expect(raceDelayMs(3, () => 1)).toBe(240);
  });
});
