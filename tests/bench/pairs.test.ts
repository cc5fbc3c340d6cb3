import { describe, expect, it } from 'vitest';
import { alternate, medianRatio, pairRatios } from './pairs.ts';
import type { Window } from './pairs.ts';

describe('the pairs of the bench', () => {
  it('gives each side every place in time as often as the other', () => {
    const order = alternate(2);
    const places = (side: string) => order.flatMap((name, at) => (name === side ? [at] : []));
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    expect(sum(places('api'))).toBe(sum(places('direct')));
  });

  it('finds the true ratio on a machine that gets slower all the time', () => {
    // given sides of which one is half as fast, and a machine that loses 3 % with every window
    const windows = alternate(2).map((side, at): Window => ({
      side,
      rate: (side === 'api' ? 50 : 100) * 0.97 ** at,
    }));
    // when, then
    expect(medianRatio(windows)).toBeCloseTo(0.5, 2);
  });

  it('does not let one disturbed pair decide', () => {
    const rates = [50, 100, 100, 50, 5, 100, 100, 50];
    const windows = alternate(2).map((side, at): Window => ({ side, rate: rates[at] ?? 0 }));
    expect(pairRatios(windows)).toEqual([0.5, 0.5, 0.05, 0.5]);
    expect(medianRatio(windows)).toBe(0.5);
  });

  it('refuses windows that are no pairs', () => {
    expect(() => pairRatios([{ side: 'api', rate: 1 }])).toThrow('no pair');
  });
});
