import { describe, expect, it } from 'vitest';
import type { ProcessModel } from '../process/index.ts';
import { completionVariables, startVariables } from './engine-variables.ts';

const model = {
  routingVariables: [
    { name: 'amount', type: 'number' },
    { name: 'urgent', type: 'boolean' },
    { name: 'moved', type: 'boolean', initial: false },
    { name: 'departments', type: 'list' },
    { name: 'wanted', type: 'date' },
    { name: 'category', type: 'string' },
  ],
} as unknown as ProcessModel;
const none = { type: 'null', value: null };

describe('the variables of a new instance', () => {
  it('are all there, null or initial where nothing is known', () => {
    expect(startVariables(model, {})).toEqual({
      ...{ amount: none, urgent: none, departments: none, wanted: none, category: none, outcome: none },
      moved: { type: 'boolean', value: false },
    });
  });

  it('mirror the fields of their names and no other field', () => {
    const data = { amount: '12.5', departments: ['a', 2], category: 'x', secret: 'y', moved: true };
    expect(startVariables(model, data)).toMatchObject({
      amount: { type: 'number', value: 12.5 },
      departments: { type: 'list', value: ['a', '2'] },
      category: { type: 'string', value: 'x' },
      moved: { type: 'boolean', value: true },
    });
    expect(startVariables(model, data)).not.toHaveProperty('secret');
  });

  it.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T08:30', '2026-01-31T08:30:00.000Z'],
    ['2026-01-31T08:30+08:00', '2026-01-31T00:30:00.000Z'],
  ])('give the date %s as an instant', (wanted, value) => {
    expect(startVariables(model, { wanted })['wanted']).toEqual({ type: 'date', value });
  });

  it('are null where a value cannot be what it should', () => {
    const data = { amount: 'many', wanted: 'soon', departments: 'all', category: { a: 1 }, urgent: '' };
    const variables = startVariables(model, data);
    expect(Object.keys(data).map((name) => variables[name])).toEqual(Array(5).fill(none));
  });

  it('cut what is longer than the engine’s column', () => {
    const variables = startVariables(model, { category: 'x'.repeat(5000) });
    expect(variables['category']?.value).toHaveLength(4000);
  });
});

describe('what completing a step tells the engine', () => {
  it('is the outcome and the routing variables that changed', () => {
    const changes = [
      { path: 'amount', value: 3 },
      { path: 'request.category', value: 'not of this name' },
    ];
    expect(completionVariables(model, 'approve', changes)).toEqual({
      amount: { type: 'number', value: 3 },
      outcome: { type: 'string', value: 'approve' },
    });
  });

  it('takes back the outcome of the step before where none is chosen', () => {
    expect(completionVariables(model, null, [])).toEqual({ outcome: none });
  });
});
