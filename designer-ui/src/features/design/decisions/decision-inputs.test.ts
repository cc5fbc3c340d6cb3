import { expect, test } from 'vitest';
import { decisionInputs } from './decision-inputs.ts';

const form = (id: string, ...components: object[]) => ({
  ...{ type: 'default', schemaVersion: 19, id, components },
});
const field = (type: string, key: string, more: object = {}) => ({
  ...{ type, id: `Field_${key}`, key, label: key.toUpperCase() },
  ...more,
});

test('fields of one value in no block are offered, each once', () => {
  const block = { type: 'group', id: 'Block', path: 'request', components: [field('number', 'price')] };
  const start = form('start', block, field('number', 'amount'), field('checkbox', 'urgent'));
  const later = form('later', field('number', 'amount'), field('textfield', 'reason'));
  expect(decisionInputs([start, later])).toEqual([
    { name: 'amount', label: 'AMOUNT', type: 'number' },
    { name: 'urgent', label: 'URGENT', type: 'boolean' },
    { name: 'reason', label: 'REASON', type: 'string' },
  ]);
});

test('nothing is offered of lists, of what is computed, and of what is no form', () => {
  const lists = form(
    'lists',
    field('checklist', 'kinds'),
    field('expression', 'total', { expression: '=1' }),
  );
  expect(decisionInputs([lists, { id: 'broken', components: 'none' }])).toEqual([]);
});
