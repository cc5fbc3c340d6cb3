import { describe, expect, it } from 'vitest';
import type { FieldRights } from '@baton/contract/forms/field-rights';
import { noFieldRights } from '@baton/contract/forms/field-rights';
import type { FormSubmission } from './validate-form.ts';
import { validateForm } from './validate-form.ts';

const formOf = (...components: object[]) => ({ type: 'default', components });
const textfield = (key: string, more: object = {}) => ({ type: 'textfield', key, label: key, ...more });
const offered = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));
const rights = (some: Partial<FieldRights>): FieldRights => ({ ...noFieldRights, ...some });

function faults(submission: FormSubmission): string[] {
  return validateForm(submission).errors.map(({ path, code }) => `${path} ${code}`);
}

describe('what a step withholds', () => {
  const schema = formOf(textfield('a', { validate: { required: true } }), textfield('b'), textfield('c'));

  it('keeps read fields as stored and refuses another value for them', () => {
    const step = { schema, rights: rights({ read: ['a'] }), stored: { a: 'old' } };
    expect(validateForm({ ...step, data: { b: 'x' } })).toMatchObject({
      data: { a: 'old', b: 'x' },
      errors: [],
    });
    expect(faults({ ...step, data: { a: 'old' } })).toEqual([]);
    expect(faults({ ...step, data: { a: 'new' } })).toEqual(['a field_not_editable']);
  });

  it('drops hidden fields, and lets no condition see them', () => {
    const peek = formOf(textfield('a'), textfield('b', { conditional: { hide: '=a = "secret"' } }));
    const step = { schema: peek, rights: rights({ hidden: ['a'] }), stored: { a: 'secret' } };
    expect(validateForm({ ...step, data: { a: 'guess', b: 'x' } })).toEqual({ data: { b: 'x' }, errors: [] });
  });

  it('demands required fields beside the form’s own, and opens what it lets edit', () => {
    const locked = formOf(
      textfield('a', { readonly: true }),
      textfield('b', { disabled: true }),
      textfield('c'),
    );
    const step = { schema: locked, rights: rights({ edit: ['a'], required: ['b', 'c'] }) };
    expect(faults({ ...step, data: { a: 'x' } })).toEqual(['b required', 'c required']);
    expect(validateForm({ ...step, data: { a: 'x', b: 'y', c: 'z' } }).errors).toEqual([]);
  });

  it('refuses changes to what the form itself locks, also by a condition or around a field', () => {
    const self = formOf(
      textfield('a', { readonly: true }),
      textfield('b', { readonly: '=c = "closed"' }),
      textfield('c'),
      { type: 'group', path: 'g', readonly: true, components: [textfield('d')] },
      textfield('e', { disabled: true }),
    );
    const stored = { a: '1', b: '1', c: 'open', g: { d: '1' }, e: '1' };
    const data = { a: '2', b: '2', c: 'closed', g: { d: '2' }, e: '2' };
    const locked = ['a', 'b', 'g.d', 'e'].map((path) => `${path} field_not_editable`);
    expect(faults({ schema: self, stored, data })).toEqual(locked);
    expect(faults({ schema: self, stored, data: { ...data, c: 'open' } })).not.toContain(
      'b field_not_editable',
    );
  });

  it('accepts back what the viewer makes of a locked value', () => {
    const self = formOf({ type: 'taglist', key: 'tags', valuesKey: 'all', readonly: true });
    const stored = { tags: ['gone', 'a'] };
    const verdict = validateForm({ schema: self, stored, data: { tags: ['a'] }, options: { all: offered } });
    expect(verdict).toEqual({ data: stored, errors: [] });
  });
});

describe('lists', () => {
  const list = (more: object = {}) => ({
    type: 'dynamiclist',
    path: 'items',
    components: [textfield('name', { validate: { required: true } }), textfield('price')],
    ...more,
  });
  const stored = {
    items: [
      { name: 'a', price: '1' },
      { name: 'b', price: '2' },
    ],
  };

  it('checks every row', () => {
    const data = { items: [{ name: '' }, { name: 'x' }, 5] };
    expect(faults({ schema: formOf(list()), data })).toEqual([
      'items value_invalid',
      'items[0].name required',
      'items[2].name required',
    ]);
  });

  it('keeps its rows where a column is withheld', () => {
    const step = { schema: formOf(list()), rights: rights({ read: ['items[].price'] }), stored };
    expect(validateForm({ ...step, data: { items: [{ name: 'A' }, { name: 'b', price: '2' }] } })).toEqual({
      data: {
        items: [
          { name: 'A', price: '1' },
          { name: 'b', price: '2' },
        ],
      },
      errors: [],
    });
    expect(faults({ ...step, data: { items: [{ name: 'b' }] } })).toEqual(['items field_not_editable']);
    const swapped = {
      items: [
        { name: 'a', price: '2' },
        { name: 'b', price: '2' },
      ],
    };
    expect(faults({ ...step, data: swapped })).toEqual(['items[0].price field_not_editable']);
  });

  it('knows rows with a locked column again when others went', () => {
    const columns = [textfield('name'), textfield('price', { readonly: true, defaultValue: '0' })];
    const schema = formOf(list({ components: columns }));
    const kept = { items: [{ name: 'b', price: '2' }] };
    expect(validateForm({ schema, stored, data: kept })).toEqual({ data: kept, errors: [] });
    const added = { items: [...stored.items, { name: 'new', price: '0' }] };
    expect(faults({ schema, stored, data: added })).toEqual([]);
    const invented = { items: [...stored.items, { name: 'new', price: '9' }] };
    expect(faults({ schema, stored, data: invented })).toEqual(['items[2].price field_not_editable']);
  });

  it('can be emptied, unless a step demands a row', () => {
    const schema = formOf(list());
    expect(validateForm({ schema, stored, data: { items: [] } })).toEqual({
      data: { items: [] },
      errors: [],
    });
    const step = { schema, stored, rights: rights({ required: ['items'] }) };
    expect(faults({ ...step, data: { items: [] } })).toEqual(['items required']);
  });
});
