import { expect, it } from 'vitest';
import { noFieldRights } from '@baton/contract/forms/field-rights';
import { viewData } from './view-data.ts';

const field = (key: string, more: object = {}) => ({ type: 'textfield', key, ...more });
const list = { type: 'dynamiclist', path: 'items', components: [field('name'), field('price')] };

it('shows what the fields and expressions of the form name, and nothing else of the ticket', () => {
  const schema = {
    type: 'default',
    components: [
      field('a', { conditional: { hide: '=level > 3' } }),
      list,
      { type: 'table', dataSource: '=rows' },
    ],
  };
  const stored = { a: 1, level: 2, rows: [1], secret: 's', items: [{ name: 'n', price: 1, cost: 9 }] };
  expect(viewData(schema, stored)).toEqual({ a: 1, level: 2, rows: [1], items: [{ name: 'n', price: 1 }] });
});

it('shows nothing that the step hides, even where an expression names it', () => {
  const hidden = ['a', 'items[].price', 'customer.phone'];
  const customer = { type: 'group', path: 'customer', components: [field('name'), field('phone')] };
  const text = { type: 'text', text: '{{a}} {{customer.phone}} {{items}}' };
  const schema = { type: 'default', components: [field('a'), list, customer, text] };
  const stored = { a: 1, items: [{ name: 'n', price: 1 }], customer: { name: 'n', phone: '1' } };
  expect(viewData(schema, stored, { ...noFieldRights, hidden })).toEqual({
    items: [{ name: 'n' }],
    customer: { name: 'n' },
  });
  expect(viewData(schema, stored, { ...noFieldRights, hidden: ['items'] })).not.toHaveProperty('items');
});

it('hands out copies', () => {
  const stored = { items: [{ name: 'n' }] };
  const shown = viewData({ type: 'default', components: [list] }, stored) as typeof stored;
  (shown.items[0] ?? { name: '' }).name = 'changed';
  expect(stored.items[0]?.name).toBe('n');
});
