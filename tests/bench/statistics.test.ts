import { describe, expect, it } from 'vitest';
import { median, quantile } from './statistics.ts';

describe('the statistics of the bench', () => {
  it('finds quantiles whatever the order of the samples', () => {
    const samples = [50, 10, 40, 20, 30];
    expect(median(samples)).toBe(30);
    expect(quantile(samples, 0)).toBe(10);
    expect(quantile(samples, 1)).toBe(50);
    expect(samples).toEqual([50, 10, 40, 20, 30]);
  });

  it('interpolates between two samples', () => {
    expect(median([1, 2])).toBe(1.5);
    expect(quantile([0, 100], 0.95)).toBeCloseTo(95);
  });

  it('says nothing of no samples', () => {
    expect(median([])).toBeNaN();
  });
});
