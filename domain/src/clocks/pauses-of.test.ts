import { describe, expect, it } from 'vitest';
import { pausesOf } from './pauses-of.ts';

const at = (second: number) => new Date(second * 1_000);
const task = (from: number, to: number | null, paused: boolean) => ({
  from: at(from),
  to: to === null ? null : at(to),
  paused,
});

describe('pausesOf', () => {
  it('is empty while some open task runs', () => {
    expect(pausesOf([task(0, 10, true), task(0, null, false)])).toEqual([]);
  });

  it('covers the time in which only pausing tasks were open', () => {
    expect(pausesOf([task(0, 5, false), task(0, 9, true)])).toEqual([{ from: at(5), to: at(9) }]);
  });

  it('joins pauses that touch and leaves the last one open', () => {
    expect(pausesOf([task(0, 5, true), task(5, null, true)])).toEqual([{ from: at(0), to: null }]);
  });

  it('counts on between tasks', () => {
    expect(pausesOf([task(0, 2, true), task(4, 6, true)])).toEqual([
      { from: at(0), to: at(2) },
      { from: at(4), to: at(6) },
    ]);
  });
});
