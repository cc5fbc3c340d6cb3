import { expect, test } from 'vitest';
import { scenariosOf, unreadableOf, withoutScenario, withScenario } from './scenarios-of.ts';

const scenario = { id: 'done', name: '办结', begin: { by: 'guo', data: {} }, steps: [] };

test('what can be shown is shown, beside what cannot', () => {
  expect(scenariosOf({ scenarios: [scenario, null, 7, { id: 'x' }] })).toEqual([scenario]);
});

test.each([{}, { scenarios: null }, { scenarios: 'none' }])('%j has none', (declaration) => {
  expect(scenariosOf(declaration)).toEqual([]);
});

test('what cannot be shown is told with its place, and stays until somebody takes it out', () => {
  const declaration = { prefix: 'X', scenarios: [{ id: 'broken' }, scenario, 7] };
  expect(unreadableOf(declaration)).toEqual([
    { at: 0, name: 'broken' },
    { at: 2, name: null },
  ]);
  const other = { ...scenario, id: 'other' };
  expect(withScenario(declaration, other)).toEqual({
    ...{ prefix: 'X', scenarios: [{ id: 'broken' }, scenario, 7, other] },
  });
  expect(withScenario(declaration, { ...scenario, name: '新' })).toMatchObject({
    scenarios: [{ id: 'broken' }, 7, { name: '新' }],
  });
  expect(withoutScenario(declaration, 'done')).toMatchObject({ scenarios: [{ id: 'broken' }, 7] });
  expect(withoutScenario(declaration, 0)).toMatchObject({ scenarios: [scenario, 7] });
});
