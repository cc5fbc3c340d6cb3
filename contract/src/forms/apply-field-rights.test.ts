import { expect, it } from 'vitest';
import { applyFieldRights } from './apply-field-rights.ts';
import type { FieldRights } from './field-rights.ts';
import { noFieldRights, rightOf } from './field-rights.ts';

const rights = (some: Partial<FieldRights>): FieldRights => ({ ...noFieldRights, ...some });
const field = (key: string, more: object = {}) => ({ type: 'textfield', key, ...more });
const group = (path: string, ...components: object[]) => ({ type: 'group', path, components });
const list = (path: string, ...components: object[]) => ({ type: 'dynamiclist', path, components });
const formOf = (...components: object[]) => ({ type: 'default', components });

it.each([
  ['customer.name', 'read'],
  ['customer.phone', 'edit'],
  ['customers', null],
  ['items[].price', 'hidden'],
  ['items[].name', 'read'],
  ['twice', 'hidden'],
])('takes the most specific right for %s: %s', (path, right) => {
  const some = rights({
    hidden: ['items[].price', 'twice'],
    read: ['customer', 'items[]', 'twice'],
    edit: ['customer.phone', 'twice'],
  });
  expect(rightOf(path, some)).toBe(right);
});

it('removes what is hidden, and boxes that hold nothing any more', () => {
  const schema = formOf(
    group('a', { type: 'text', text: 'About' }, field('x')),
    group('b', field('y'), field('z')),
  );
  const shown = applyFieldRights(schema, rights({ hidden: ['a', 'b.y'] }));
  expect(shown).toEqual(formOf(group('b', field('z'))));
});

it('shows read fields without demands, since nobody here could meet them', () => {
  const schema = formOf(field('x', { validate: { required: true }, decimalDigits: 2 }));
  expect(applyFieldRights(schema, rights({ read: ['x'] }))).toEqual(formOf(field('x', { readonly: true })));
});

it('opens edit and required fields that the form locks, but leaves a condition its say', () => {
  const schema = formOf(
    field('x', { readonly: true }),
    field('y', { disabled: true }),
    field('z', { readonly: '=a' }),
  );
  const open = applyFieldRights(schema, rights({ edit: ['x', 'z'], required: ['y'] }));
  expect(open).toEqual(
    formOf(field('x'), field('y', { validate: { required: true } }), field('z', { readonly: '=a' })),
  );
});

it('keeps the rows of a list with a withheld column', () => {
  const schema = formOf(list('items', field('name'), field('price')));
  const shown = applyFieldRights(schema, rights({ hidden: ['items[].price'] }));
  expect(shown).toEqual(formOf({ ...list('items', field('name')), allowAddRemove: false }));
});

it('demands a row of a required list, not its columns', () => {
  const schema = formOf(list('items', field('name')));
  const demanded = { ...list('items', field('name')), validate: { required: true } };
  expect(applyFieldRights(schema, rights({ required: ['items'] }))).toEqual(formOf(demanded));
});

it('changes nothing in the published schema', () => {
  const schema = Object.freeze(formOf(Object.freeze(field('x'))));
  applyFieldRights(schema, rights({ required: ['x'] }));
  expect(schema).toEqual(formOf(field('x')));
});
