import { expect, test } from 'vitest';
import { elementPath, storedData } from './step-data.ts';

const data = {
  collaboration: { question: 'Q', answer: 'old' },
  steps: {
    departmentWork: {
      technology: { by: 'p1', at: 'x', outcome: null, data: { collaboration: { answer: 'T' } } },
      finance: { by: 'p2', at: 'x', outcome: null, data: { collaboration: { answer: 'F' } } },
    },
  },
};

test('a plain step is filled from the ticket', () => {
  expect(storedData(data, { stepId: 'handle', element: null })).toEqual({ ...data });
});

test('an entry of a list sees what it recorded itself, never another entry’s', () => {
  const own = storedData(data, { stepId: 'departmentWork', element: 'technology' });
  expect(own['collaboration']).toEqual({ question: 'Q', answer: 'T' });
  const fresh = storedData(data, { stepId: 'departmentWork', element: 'logistics' });
  expect(fresh['collaboration']).toEqual({ question: 'Q', answer: 'old' });
});

test('an element’s key cannot lead elsewhere in the data', () => {
  expect(elementPath('s', 'a.b[0]')).toBe('steps.s.a_b_0_');
});
