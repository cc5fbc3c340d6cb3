import { expect, test } from 'vitest';
import { namedFields } from './named-fields.ts';

test('fields are found by path through groups, with and without a path of their own', () => {
  const fields = namedFields({
    components: [
      { type: 'textfield', key: 'title', label: '标题' },
      { type: 'group', path: 'request', components: [{ type: 'select', key: 'priority', label: '优先级' }] },
      { type: 'group', components: [{ type: 'textarea', key: 'note', label: '备注' }] },
      { type: 'text', text: 'no field' },
    ],
  });
  expect([...fields]).toEqual([
    ['title', { label: '标题', type: 'textfield' }],
    ['request.priority', { label: '优先级', type: 'select' }],
    ['note', { label: '备注', type: 'textarea' }],
  ]);
});

test('a step without a form has no fields', () => {
  expect(namedFields(undefined).size).toBe(0);
});
