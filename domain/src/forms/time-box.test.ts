import { expect, it } from 'vitest';
import { runTimeBoxed, TimeBoxExceeded } from './time-box.ts';

const runAway = (): boolean => /^(a+)+$/.test(`${'a'.repeat(40)}!`);

it('hands back what the work gives, and throws what it throws', () => {
  expect(runTimeBoxed(1000, () => 42)).toBe(42);
  expect(() => runTimeBoxed(1000, () => JSON.parse('{'))).toThrow(SyntaxError);
});

it('stops a regular expression that backtracks, which the work itself cannot prevent', () => {
  const stubborn = (): string => {
    try {
      return String(runAway());
    } catch {
      return 'caught';
    }
  };
  expect(() => runTimeBoxed(40, stubborn)).toThrow(TimeBoxExceeded);
});

it('stops an inner box alone', () => {
  const inner = (): string => {
    expect(() => runTimeBoxed(40, runAway)).toThrow(TimeBoxExceeded);
    return 'went on';
  };
  expect(runTimeBoxed(5000, inner)).toBe('went on');
});
