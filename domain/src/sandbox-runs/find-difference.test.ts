import type { Expectation } from '@baton/contract/process/scenario';
import { expect, it } from 'vitest';
import { findDifference } from './find-difference.ts';

const lin = { element: 'handle', assignee: 'lin', pool: [] };
const desk = { element: 'review', assignee: null, pool: ['team:service-desk'] };
const seen: Expectation = {
  status: 'pending',
  outcome: null,
  tasks: [lin, desk],
  messages: [{ template: 'told', to: 'guo' }],
};

it('finds none where all is as expected, whatever the order', () => {
  expect(findDifference(1, seen, seen)).toBeNull();
  expect(findDifference(1, { ...seen, tasks: [desk, lin] }, seen)).toBeNull();
  const both = (pool: string[]) => ({ tasks: [{ ...desk, pool }] });
  expect(findDifference(1, both(['team:b', 'team:a']), both(['team:a', 'team:b']))).toBeNull();
});

it('compares only what is expected', () => {
  expect(findDifference(1, { status: 'pending' }, seen)).toBeNull();
  expect(findDifference(1, undefined, seen)).toBeNull();
});

it.each<[string, Expectation]>([
  ['status', { status: 'done' }],
  ['outcome', { outcome: 'resolved' }],
  ['tasks', { tasks: [lin] }],
  ['tasks', { tasks: [lin, { ...desk, pool: ['team:technicians'] }] }],
  ['messages', { messages: [] }],
  [
    'messages',
    {
      messages: [
        { template: 'told', to: 'guo' },
        { template: 'told', to: 'guo' },
      ],
    },
  ],
])('tells another %s by step, with both sides', (what, expected) => {
  const key = what as keyof Expectation;
  expect(findDifference(2, expected, seen)).toEqual({
    ...{ step: 2, what, expected: expected[key], actual: seen[key] },
  });
});
