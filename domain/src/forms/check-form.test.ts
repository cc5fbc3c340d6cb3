import { describe, expect, it } from 'vitest';
import { keyedTypes } from '@baton/contract/forms/form-schema';
import { checkForm } from './check-form.ts';
import { loadFormRuntime } from './form-runtime.ts';

const formOf = (...components: unknown[]) => ({ type: 'default', schemaVersion: 19, components });
const text = (key: string, more: object = {}) => ({ type: 'textfield', id: `id_${key}`, key, ...more });
const select = (values: unknown) => ({ type: 'select', key: 's', values });
const nested = (depth: number): object =>
  depth === 0 ? text('x') : { type: 'group', components: [nested(depth - 1)] };

it('knows what to make of every type of component that the installed viewer has', () => {
  const { formFields } = loadFormRuntime();
  const refused = ['html', 'iframe', 'documentPreview'];
  expect(formFields.length).toBeGreaterThan(20);
  for (const { config } of formFields.filter(({ config }) => config.type !== 'default')) {
    const component = {
      type: config.type,
      ...(config.keyed || config.type === 'dynamiclist' ? { key: 'a', path: 'a' } : {}),
    };
    const expected = refused.includes(config.type) ? ['form-component-unsafe'] : [];
    expect
      .soft(
        checkForm(formOf(component)).map(({ rule }) => rule),
        config.type,
      )
      .toEqual(expected);
    expect.soft(keyedTypes.has(config.type), config.type).toBe(config.keyed === true);
  }
});

describe('checking a form', () => {
  it('finds nothing in a sound one', () => {
    const schema = formOf(
      text('a', {
        validate: { pattern: '^[\\w.]+@\\w+$', maxLength: 120 },
        conditional: { hide: '=b = null' },
      }),
      { type: 'number', key: 'b', validate: { min: '=1 + 1' }, increment: '0.5' },
      {
        type: 'dynamiclist',
        path: 'items',
        components: [text('name'), select([{ value: 'a', label: 'A' }])],
      },
      { type: 'select', key: 'team', valuesKey: 'teamOptions' },
      { type: 'text', text: 'Hello {{a}}' },
    );
    expect(checkForm(schema)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'form-not-a-form'],
    ['a list', [], 'form-not-a-form'],
    ['components that are none', formOf('x'), 'form-not-a-form'],
    ['components without a type', formOf({ key: 'x' }), 'form-not-a-form'],
    ['html', formOf({ type: 'html', content: '<a>' }), 'form-component-unsafe'],
    ['an iframe', formOf({ type: 'iframe', url: 'https://x' }), 'form-component-unsafe'],
    ['a hidden iframe', formOf({ type: 'group', components: [{ type: 'iframe' }] }), 'form-component-unsafe'],
    ['documents', formOf({ type: 'documentPreview' }), 'form-component-unsafe'],
    ['an unknown type', formOf({ type: 'script', key: 'x' }), 'form-component-unknown'],
    ['a type of every object', formOf({ type: 'constructor' }), 'form-component-unknown'],
    ['no key', formOf({ type: 'textfield' }), 'form-key-missing'],
    ['no path of a list', formOf({ type: 'dynamiclist', components: [] }), 'form-key-missing'],
    ['a prototype', formOf(text('a.__proto__.b')), 'form-key-invalid'],
    ['a constructor', formOf({ type: 'group', path: 'constructor', components: [] }), 'form-key-invalid'],
    ['a list as key', formOf({ type: 'textfield', key: ['a'] }), 'form-key-invalid'],
    ['a comma in a key', formOf(text('a,b')), 'form-key-invalid'],
    ['one key twice', formOf(text('a'), { type: 'number', key: 'a' }), 'form-key-twice'],
    ['one id twice', formOf(text('a', { id: 'i' }), text('b', { id: 'i' })), 'form-id-twice'],
    ['a key inside a key', formOf(text('a'), text('a.b')), 'form-import-failed'],
    [
      'an option source that is a field',
      formOf(text('o'), { type: 'select', key: 's', valuesKey: 'o' }),
      'form-values-key-taken',
    ],
    ['options that are objects', formOf(select([{ value: { a: 1 }, label: 'A' }])), 'form-options-invalid'],
    ['options that are no list', formOf(select('abc')), 'form-options-invalid'],
    ['very many options', formOf(select(Array.from({ length: 1001 }, (_, n) => n))), 'form-unbounded'],
    [
      'very many first rows',
      formOf({ type: 'dynamiclist', path: 'l', defaultRepetitions: 1e9, components: [] }),
      'form-unbounded',
    ],
    ['very many fields', formOf(...Array.from({ length: 1001 }, (_, n) => text(`f${n}`))), 'form-too-large'],
    ['very deep nesting', formOf(nested(20)), 'form-too-large'],
    ['a broken pattern', formOf(text('a', { validate: { pattern: '(' } })), 'form-pattern-faulty'],
    ['a pattern that is none', formOf(text('a', { validate: { pattern: {} } })), 'form-pattern-faulty'],
    [
      'a pattern that runs away',
      formOf(text('a', { validate: { pattern: '^(x+)+$' } })),
      'form-pattern-slow',
    ],
    ['a broken condition', formOf(text('a', { conditional: { hide: '=a = ' } })), 'form-expression-faulty'],
    [
      'a condition that is never run',
      formOf(text('a', { conditional: { hide: 'a = 1' } })),
      'form-expression-faulty',
    ],
    [
      'an endless expression',
      formOf({ type: 'expression', key: 'e', expression: '=for i in 1..100000000 return i' }),
      'form-expression-slow',
    ],
    [
      'an endless label',
      formOf(text('a', { label: '=for i in 1..100000000 return i' })),
      'form-expression-slow',
    ],
    ['a step of zero', formOf({ type: 'number', key: 'n', increment: '0' }), 'form-rule-faulty'],
    [
      'a bound that is no number',
      formOf({ type: 'number', key: 'n', validate: { min: 'x' } }),
      'form-rule-faulty',
    ],
    ['a picture from elsewhere', formOf({ type: 'image', source: 'https://x/y.png' }), 'form-image-external'],
    ['a computed picture', formOf({ type: 'image', source: '=a' }), 'form-image-external'],
    ['a rating of one point', formOf({ type: 'rating', key: 'r', scale: 1 }), 'form-scale-faulty'],
    ['a rating of a text', formOf({ type: 'rating', key: 'r', scale: '5' }), 'form-scale-faulty'],
    ['a rating too good', formOf({ type: 'rating', key: 'r', defaultValue: 6 }), 'form-preset-faulty'],
    [
      'a signature of nobody',
      formOf({ type: 'signature', key: 's', defaultValue: 'typed:Boss' }),
      'form-preset-faulty',
    ],
    ['a newer editor', { ...formOf(), schemaVersion: 20 }, 'form-version-newer'],
  ])('finds %s', (_what, schema, rule) => {
    const findings = checkForm(schema, 'start.form');
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings[0]).toMatchObject({ file: 'start.form', message: { en: expect.any(String) } });
  });

  it('names the component', () => {
    const [finding] = checkForm(formOf({ type: 'iframe', id: 'Frame_1', label: 'Map' }));
    expect(finding).toMatchObject({ severity: 'error', elementId: 'Frame_1', elementName: 'Map' });
  });
});
