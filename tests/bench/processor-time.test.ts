import { expect, it } from 'vitest';
import { readStat, sumByPart, usedSince } from './processor-time.ts';

it('reads what a process and its ended children have used, whatever the program is called', () => {
  const line =
    '4711 (a (b) c) S 42 4711 4711 0 -1 4194304 1 2 3 4 150 50 20 30 20 0 1 0 9 8 7 18446744073709551615';
  expect(readStat(line)).toEqual({ pid: 4711, parent: 42, seconds: 2.5 });
});

it('counts a part that was not there before from nothing', () => {
  expect(usedSince({ api: 2 }, { api: 5, engine: 1 })).toEqual({ api: 3, engine: 1 });
});

it('counts nobody’s time twice although one process is the parent of the rest', () => {
  const stats = [
    { pid: 1, parent: 0, seconds: 1 },
    { pid: 2, parent: 1, seconds: 10 },
    { pid: 3, parent: 2, seconds: 5 },
    { pid: 4, parent: 1, seconds: 100 },
  ];
  expect(sumByPart({ clients: 1, postgres: 2, api: 4 }, stats)).toEqual({
    clients: 1,
    postgres: 15,
    api: 100,
  });
});
