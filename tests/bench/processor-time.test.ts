import { expect, it } from 'vitest';
import { readStat, usedSince } from './processor-time.ts';

it('reads what a process and its ended children have used, whatever the program is called', () => {
  const line =
    '4711 (a (b) c) S 42 4711 4711 0 -1 4194304 1 2 3 4 150 50 20 30 20 0 1 0 9 8 7 18446744073709551615';
  expect(readStat(line)).toEqual({ pid: 4711, parent: 42, seconds: 2.5 });
});

it('counts a part that was not there before from nothing', () => {
  expect(usedSince({ api: 2 }, { api: 5, engine: 1 })).toEqual({ api: 3, engine: 1 });
});
