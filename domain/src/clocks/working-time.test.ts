import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readBudget } from './budget.ts';
import { dueTime } from './due-time.ts';
import { defaultCalendar } from './working-calendar.ts';
import { addBudget, addWorkingTime, workingTimeBetween } from './working-time.ts';

/** An instant as the wall clock in Shanghai shows it. */
const at = (text: string) => new Date(`${text}:00+08:00`);
const hour = 3_600_000;

describe('readBudget', () => {
  it('tells working days from working hours', () => {
    expect(readBudget('PT8H')).toEqual({ days: 0, milliseconds: 8 * hour });
    expect(readBudget('P2D')).toEqual({ days: 2, milliseconds: 0 });
    expect(readBudget('P1DT4H30M')).toEqual({ days: 1, milliseconds: 4.5 * hour });
    expect(readBudget('P1W')).toEqual({ days: 5, milliseconds: 0 });
  });

  it.each(['', 'P', 'two days', 'P1M', 'P1Y', '-P1D', 'P0D', 'P0.5D'])('refuses %j', (text) => {
    expect(readBudget(text)).toBeNull();
  });
});

describe('addBudget on Monday to Friday, 9-12 and 13-18', () => {
  it.each([
    ['2026-11-24T10:00', 'PT2H', '2026-11-24T12:00'],
    ['2026-11-24T10:00', 'PT3H', '2026-11-24T14:00'],
    ['2026-11-24T17:00', 'PT2H', '2026-11-25T10:00'],
    ['2026-11-27T17:00', 'PT2H', '2026-11-30T10:00'],
    ['2026-11-28T11:00', 'PT1H', '2026-11-30T10:00'],
    ['2026-11-24T10:30', 'P1D', '2026-11-25T10:30'],
    ['2026-11-26T10:30', 'P2D', '2026-11-30T10:30'],
    ['2026-11-26T10:30', 'P1DT8H', '2026-11-30T10:30'],
  ])('%s + %s = %s', (from, budget, expected) => {
    const read = readBudget(budget);
    expect(read && addBudget(defaultCalendar, at(from), read)).toEqual(at(expected));
  });

  it('knows holidays and make-up days', () => {
    const calendar = {
      ...defaultCalendar,
      days: { '2026-11-25': [], '2026-11-28': [{ from: 9 * 60, to: 12 * 60 }] },
    };
    expect(addBudget(calendar, at('2026-11-24T17:00'), { days: 0, milliseconds: 2 * hour })).toEqual(
      at('2026-11-26T10:00'),
    );
    expect(addBudget(calendar, at('2026-11-27T17:00'), { days: 0, milliseconds: 2 * hour })).toEqual(
      at('2026-11-28T10:00'),
    );
  });

  it('answers null for a calendar that never opens', () => {
    const closed = { ...defaultCalendar, week: {} };
    expect(addBudget(closed, at('2026-11-24T10:00'), { days: 0, milliseconds: hour })).toBeNull();
  });
});

describe('dueTime', () => {
  it('counts on from the end of a pause with what was left', () => {
    const pauses = [{ from: at('2026-11-24T11:00'), to: at('2026-11-25T15:00') }];
    expect(dueTime(defaultCalendar, 'PT4H', at('2026-11-24T09:00'), pauses)).toEqual(at('2026-11-25T17:00'));
  });

  it('is null while paused and unmoved by a pause after it was due', () => {
    const start = at('2026-11-24T09:00');
    expect(dueTime(defaultCalendar, 'PT4H', start, [{ from: at('2026-11-24T11:00'), to: null }])).toBeNull();
    const late = [{ from: at('2026-11-24T16:00'), to: null }];
    expect(dueTime(defaultCalendar, 'PT4H', start, late)).toEqual(at('2026-11-24T14:00'));
  });
});

describe('working time', () => {
  const instants = fc.date({ min: at('2026-01-01T00:00'), max: at('2026-03-01T00:00'), noInvalidDate: true });

  it('added is the working time that lies between', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 200 * hour }), (from, budget) => {
        const due = addWorkingTime(defaultCalendar, from, budget);
        expect(due).not.toBeNull();
        expect(workingTimeBetween(defaultCalendar, from, due ?? from)).toBe(budget);
      }),
      { numRuns: 60 },
    );
  });

  it('of two adjoining spans adds up', () => {
    fc.assert(
      fc.property(fc.tuple(instants, instants, instants), (three) => {
        const [a, b, c] = three.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const between = (from: Date, to: Date) => workingTimeBetween(defaultCalendar, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 40 },
    );
  });
});
