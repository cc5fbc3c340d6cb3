import { describe, expect, it } from 'vitest';
import { planRetry } from './retry-schedule.ts';

describe('planRetry', () => {
  it('counts tries down and waits longer each time', () => {
    const lefts = [null, 5, 4, 3, 2];
    const plans = lefts.map((left) => planRetry({}, left));
    expect(plans.map(({ retries }) => retries)).toEqual([5, 4, 3, 2, 1]);
    [5, 30, 120, 600, 3_600].forEach((seconds, index) => {
      expect(plans[index]?.retryAfter).toBeGreaterThanOrEqual(seconds * 800);
      expect(plans[index]?.retryAfter).toBeLessThanOrEqual(seconds * 1_200);
    });
  });

  it('gives up after the last try, which is an engine incident', () => {
    expect(planRetry({}, 1).retries).toBe(0);
    expect(planRetry({ attempts: '1' }, null).retries).toBe(0);
  });

  it('follows the drawing’s own schedule', () => {
    const plan = planRetry({ attempts: '3', backOff: 'PT7S' }, null);
    expect(plan.retries).toBe(2);
    expect(plan.retryAfter).toBeGreaterThanOrEqual(5_600);
    expect(plan.retryAfter).toBeLessThanOrEqual(8_400);
  });
});
