import type { DueEvent } from '@baton/contract/process/scenario';
import { expect, test } from 'vitest';
import { inOrder } from './due-moments.ts';

const moment = (clockId: string, event: DueEvent, at: string) => ({
  ...{ id: `${clockId}:${event}`, elementId: 'work', event, at: `2026-11-29T10:00:0${at}Z`, clockId },
});
const idsOf = (...moments: ReturnType<typeof moment>[]) => inOrder(moments).map(({ id }) => id);

test('what comes first is first, and a warning before what it warns of', () => {
  const missed = moment('a', 'step-deadline-missed', '2');
  const warning = moment('b', 'step-deadline-warning', '1');
  const early = moment('a', 'step-deadline-warning', '2');
  expect(idsOf(missed, warning, early)).toEqual([warning.id, early.id, missed.id]);
});

test('of two clocks that run out in one moment one is done with before the other', () => {
  const all = (['b', 'a'] as const).flatMap((clock) =>
    (['step-deadline-missed', 'step-deadline-reached'] as const).map((event) => moment(clock, event, '3')),
  );
  expect(idsOf(...all)).toEqual([
    ...['a:step-deadline-reached', 'a:step-deadline-missed'],
    ...['b:step-deadline-reached', 'b:step-deadline-missed'],
  ]);
});
