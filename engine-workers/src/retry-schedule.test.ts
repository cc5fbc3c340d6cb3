import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-schedule.ts';

describe('retryAfter', () => {
  it('waits longer with each try used up', () => {
    const pauses = [6, 5, 4, 3, 2].map((allowed) => retryAfter(undefined, allowed));
    [5, 30, 120, 600, 3_600].forEach((seconds, index) => {
      expect(pauses[index]).toBeGreaterThanOrEqual(seconds * 800);
      expect(pauses[index]).toBeLessThanOrEqual(seconds * 1_200);
    });
  });

  it('follows the drawing’s own schedule', () => {
    const pause = retryAfter('7', 2);
    expect(pause).toBeGreaterThanOrEqual(5_600);
    expect(pause).toBeLessThanOrEqual(8_400);
  });
});
