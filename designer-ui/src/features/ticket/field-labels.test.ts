import { expect, test } from 'vitest';
import { fieldLabels } from './field-labels.ts';

test('labels are found by path through groups, with and without a path of their own', () => {
  const labels = fieldLabels({
    components: [
      { type: 'textfield', key: 'title', label: '标题' },
      { type: 'group', path: 'request', components: [{ type: 'select', key: 'priority', label: '优先级' }] },
      { type: 'group', components: [{ type: 'textarea', key: 'note', label: '备注' }] },
      { type: 'text', text: 'no field' },
    ],
  });
  expect([...labels]).toEqual([
    ['title', '标题'],
    ['request.priority', '优先级'],
    ['note', '备注'],
  ]);
});

test('a step without a form has no labels', () => {
  expect(fieldLabels(undefined).size).toBe(0);
});
