import { expect, test } from 'vitest';
import { joinWalks } from './join-walks.ts';

const walk = (flows: string[], missedFlows: string[]) => ({
  ...{ flows, missedFlows, elements: flows.map((id) => `to-${id}`), missedElements: [] },
});

test('what one run misses and another walks is walked', () => {
  expect(joinWalks([walk(['a', 'b'], ['c', 'd']), walk(['a', 'c'], ['b', 'd'])])).toEqual({
    ...{ flows: ['a', 'b', 'c'], elements: ['to-a', 'to-b', 'to-c'], missed: ['d'], all: 4 },
  });
});

test('nothing is covered before anything has run', () => {
  expect(joinWalks([])).toMatchObject({ flows: [], missed: [], all: 0 });
});
