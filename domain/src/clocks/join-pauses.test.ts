import { expect, it } from 'vitest';
import { joinPauses } from './join-pauses.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 9, minutes));
const pause = (from: number, to: number | null) => ({ from: at(from), to: to === null ? null : at(to) });

it('counts a time once in which a clock had two reasons to stand still', () => {
  const joined = joinPauses(at(0), [pause(10, 20), pause(40, 50)], [pause(15, 30), pause(30, 35)]);
  expect(joined).toEqual([pause(10, 35), pause(40, 50)]);
});

it('leaves out what was over before the clock began, and cuts what was not', () => {
  expect(joinPauses(at(20), [pause(0, 10), pause(15, 25)])).toEqual([pause(20, 25)]);
});

it('goes on standing still while one reason lasts', () => {
  expect(joinPauses(at(0), [pause(5, null)], [pause(8, 9)])).toEqual([pause(5, null)]);
  expect(joinPauses(at(0), [pause(5, 9)], [pause(8, null)])).toEqual([pause(5, null)]);
});
