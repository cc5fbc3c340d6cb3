import { expect, it } from 'vitest';
import { givenInputs } from './given-inputs.ts';

it('takes what has a text: an empty property is one that was not filled in', () => {
  expect(
    givenInputs([
      ['event', 'notice'],
      ['template', ''],
      ['channels', ' '],
    ]),
  ).toEqual({ event: 'notice' });
});
