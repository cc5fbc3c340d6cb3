import { expect, test } from 'vitest';
import { scenariosOf } from './scenarios-of.ts';

const scenario = { id: 'done', name: '办结', begin: { by: 'guo', data: {} }, steps: [] };

test('what can be shown is shown, beside what cannot', () => {
  expect(scenariosOf({ scenarios: [scenario, null, 7, { id: 'x' }] })).toEqual([scenario]);
});

test.each([{}, { scenarios: null }, { scenarios: 'none' }])('%j has none', (declaration) => {
  expect(scenariosOf(declaration)).toEqual([]);
});
