import { expect, test } from 'vitest';
import { sideWords } from './side-words.ts';

test.each<[unknown, string]>([
  ['done', 'done'],
  [null, '—'],
  [[], '—'],
  [
    [
      { element: 'handle', assignee: 'lin', pool: [] },
      { element: 'review', assignee: null, pool: ['team:service-desk', 'role:lead'] },
    ],
    'handle (lin) · review (team:service-desk, role:lead)',
  ],
  [[{ template: 'result', to: 'guo' }], 'result → guo'],
])('%j reads %s', (side, words) => {
  expect(sideWords(side)).toBe(words);
});
