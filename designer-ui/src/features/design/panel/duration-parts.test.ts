import { expect, test } from 'vitest';
import { durationOf, partsOfDuration } from './duration-parts.ts';

test.each([
  ['P2D', '2', 'days'],
  ['PT8H', '8', 'hours'],
  ['PT45M', '45', 'minutes'],
] as const)('%s is %s %s', (text, count, unit) => {
  expect(partsOfDuration(text)).toEqual({ count, unit });
  expect(durationOf({ count, unit })).toBe(text);
});

test.each(['', 'P1DT2H', 'PT1H30M', 'PT30S', 'P1W', 'tomorrow', 'P12345D'])(
  '%s is left as the text it is',
  (text) => {
    expect(partsOfDuration(text)).toBeNull();
  },
);
