import { describe, expect, it } from 'vitest';
import type { FormSubmission } from './validate-form.ts';
import { validateForm } from './validate-form.ts';

const formOf = (...components: object[]) => ({ type: 'default', components });
const textfield = (key: string, more: object = {}) => ({ type: 'textfield', key, label: key, ...more });
const offered = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));

function faults(submission: FormSubmission): string[] {
  return validateForm(submission).errors.map(({ path, code }) => `${path} ${code}`);
}

/** The faults of one field holding one value. */
function faultsOf(component: object, value: unknown, more: Partial<FormSubmission> = {}): string[] {
  return faults({ schema: formOf({ key: 'x', ...component }), data: { x: value }, ...more });
}

describe('the rules of the form', () => {
  it.each([
    ['textfield', { validate: { required: true } }, '', ['x required']],
    ['textfield', { validate: { required: true } }, 'a', []],
    ['textfield', { validate: { minLength: 3 } }, ' ab ', ['x too_short']],
    ['textfield', { validate: { maxLength: 3 } }, 'abcd', ['x too_long']],
    ['textfield', { validate: { pattern: '^C-\\d+$' } }, 'C-1x', ['x pattern']],
    ['textfield', { validate: { validationType: 'email' } }, 'a@', ['x not_an_email']],
    ['textfield', { validate: { validationType: 'phone' } }, '123', ['x not_a_phone_number']],
    ['textfield', {}, { a: 1 }, ['x value_invalid']],
    ['textarea', { validate: { required: true } }, null, ['x required']],
    ['textarea', {}, ['a'], ['x value_invalid']],
    ['number', { validate: { min: 2 } }, 1, ['x too_small']],
    ['number', { validate: { max: 2 } }, 3, ['x too_large']],
    ['number', { validate: { max: '=1 + 1' } }, 3, ['x too_large']],
    ['number', { decimalDigits: 0 }, 1.5, ['x not_an_integer']],
    ['number', { decimalDigits: 1 }, 1.55, ['x too_many_decimals']],
    ['number', { decimalDigits: 2 }, 1.555, ['x too_many_decimals']],
    ['number', { increment: '0.5' }, 1.3, ['x not_a_step']],
    ['number', {}, 'abc', ['x not_a_number']],
    ['number', {}, '1e999', ['x not_a_number']],
    ['number', {}, '12', []],
    ['checkbox', { validate: { required: true } }, false, ['x required']],
    ['checkbox', {}, 'yes', ['x value_invalid']],
    ['radio', { values: offered }, 'c', ['x option_not_offered']],
    ['select', { values: offered, validate: { required: true } }, null, ['x required']],
    ['select', { values: offered }, 'a', []],
    ['select', { valuesExpression: '=["a", "b"]' }, 'c', ['x option_not_offered']],
    ['checklist', { values: offered }, ['a', 'c'], ['x option_not_offered']],
    ['taglist', { values: offered }, 'a', ['x value_invalid']],
    ['taglist', { valuesExpression: '=["a", "b"]' }, ['b', 'c'], ['x option_not_offered']],
    ['datetime', { subtype: 'date' }, '2026-02-30', ['x value_invalid']],
    ['datetime', { subtype: 'date' }, '2026-11-24T10:00', ['x value_invalid']],
    ['datetime', { subtype: 'date' }, '1899-12-31', ['x date_too_early']],
    ['datetime', { subtype: 'datetime' }, '2026-11-24T10:00:00+08:00', []],
    ['datetime', { subtype: 'datetime' }, '2026-11-24', ['x value_invalid']],
    ['datetime', { subtype: 'time' }, '10:00Z', []],
    ['datetime', { subtype: 'time' }, '25 Uhr', ['x value_invalid']],
    ['datetime', { subtype: 'date', validate: { required: true } }, null, ['x required']],
    ['filepicker', { validate: { required: true } }, [], ['x required']],
    ['filepicker', {}, 'file-1', ['x value_invalid']],
    ['rating', { validate: { required: true } }, null, ['x required']],
    ['rating', {}, 5, []],
    ['rating', {}, 6, ['x value_invalid']],
    ['rating', { scale: 10 }, 6, []],
    ['rating', {}, 0, ['x value_invalid']],
    ['rating', {}, 2.5, ['x value_invalid']],
    ['rating', {}, '3', ['x value_invalid']],
    ['signature', { validate: { required: true } }, '', ['x required']],
    ['signature', {}, 'drawn:1,1 30,9', []],
    ['signature', {}, 'drawn:1,1', ['x value_invalid']],
    ['signature', {}, '<svg onload=1>', ['x value_invalid']],
    ['signature', {}, { by: 'guo' }, ['x value_invalid']],
  ])('%s %j with %j → %j', (type, more, value, expected) => {
    expect(faultsOf({ type, ...more }, value)).toEqual(expected);
  });

  it('says what is wrong in the asked language, the form’s own words first', () => {
    const own = { patternErrorMessage: '形如 C-123', pattern: '^C' };
    const schema = formOf(
      { type: 'number', key: 'n', validate: { min: 5 } },
      textfield('t', { validate: own, properties: { patternMessageEn: 'Like C-123' } }),
    );
    const messages = (language: 'zh-TW' | 'en') =>
      validateForm({ schema, data: { n: 1, t: 'x' }, language }).errors.map(({ message }) => message);
    expect(messages('zh-TW')).toEqual(['不能小於 5', '形如 C-123']);
    expect(messages('en')).toEqual(['Must be at least 5', 'Like C-123']);
  });
});

describe('what is kept', () => {
  it('keeps declared fields alone, with the values the viewer would send', () => {
    const schema = formOf(textfield('title'), {
      type: 'group',
      path: 'customer',
      components: [textfield('name')],
    });
    const data = { title: 'a\nb', extra: 1, customer: { name: 'Lin', vip: true } };
    expect(validateForm({ schema, data })).toEqual({
      data: { title: 'a b', customer: { name: 'Lin' } },
      errors: [],
    });
  });

  it('neither checks nor keeps what a condition hides, in rows by their own values', () => {
    const hide = (expression: string) => ({
      conditional: { hide: expression },
      validate: { required: true },
    });
    const schema = formOf(textfield('kind'), textfield('why', hide('=kind != "other"')), {
      type: 'dynamiclist',
      path: 'items',
      components: [textfield('no'), textfield('note', hide('=this.no = "1"'))],
    });
    const data = {
      kind: 'fault',
      why: 'ignored',
      items: [
        { no: '1', note: 'x' },
        { no: '2', note: '' },
      ],
    };
    const verdict = validateForm({ schema, data });
    expect(verdict.errors).toMatchObject([{ path: 'items[1].note', code: 'required' }]);
    expect(verdict.data).toEqual({ kind: 'fault', items: [{ no: '1' }, { no: '2', note: '' }] });
  });

  it('takes a field that was not sent from what is stored', () => {
    const schema = formOf(textfield('a', { validate: { required: true } }), textfield('b'));
    expect(validateForm({ schema, data: { b: 'new' }, stored: { a: 'old' } })).toEqual({
      data: { a: 'old', b: 'new' },
      errors: [],
    });
  });

  it('computes computed fields itself, one from the other', () => {
    const computed = (key: string, expression: string) => ({
      type: 'expression',
      key,
      expression,
      computeOn: 'change',
    });
    const schema = formOf(
      { type: 'number', key: 'price' },
      computed('total', '=net + 1'),
      computed('net', '=price * 2'),
    );
    expect(validateForm({ schema, data: { price: 3, net: 0, total: 0 } }).data).toEqual({
      price: 3,
      net: 6,
      total: 7,
    });
  });

  it('knows options from outside by their key, whatever the client sends under it', () => {
    const schema = formOf({ type: 'select', key: 'team', valuesKey: 'teams' });
    const data = { team: 'c', teams: [{ value: 'c', label: 'C' }] };
    expect(faults({ schema, data, options: { teams: offered } })).toEqual(['team option_not_offered']);
    expect(faults({ schema, data })).toEqual(['team option_not_offered']);
    expect(faults({ schema, data: { team: 'a' }, options: { teams: offered } })).toEqual([]);
  });
});

describe('files', () => {
  const schema = formOf({ type: 'filepicker', key: 'photos', multiple: true });

  it('must be the sender’s or stored in that field already', () => {
    const known = { schema, stored: { photos: ['old'] }, attachments: ['mine'] };
    expect(faults({ ...known, data: { photos: ['old', 'mine'] } })).toEqual([]);
    expect(faults({ ...known, data: { photos: ['other'] } })).toEqual(['photos attachment_unknown']);
    expect(faults({ ...known, data: { photos: ['mine', 'mine'] } })).toEqual(['photos value_invalid']);
    expect(faults({ ...known, data: { photos: [{ id: 'mine' }] } })).toEqual(['photos value_invalid']);
  });

  it('is one where the form takes one', () => {
    const single = formOf({ type: 'filepicker', key: 'photo' });
    const data = { photo: ['a', 'b'] };
    expect(faults({ schema: single, data, attachments: () => true })).toEqual(['photo too_many_items']);
  });
});

describe('signatures', () => {
  const sign = { type: 'signature', key: 'sign' };
  const schema = formOf(sign, { type: 'dynamiclist', path: 'rows', components: [textfield('part'), sign] });
  const lin = { id: 'lin-1', name: '林' };
  const now = new Date('2026-11-24T06:00:00Z');
  const byLin = 'typed:Lin\nlin-1 2026-11-24T06:00:00.000Z 林';
  const byTang = 'typed:Tang\ntang-1 2026-11-01T06:00:00.000Z 唐';

  it('say who gave them when, in rows too, and those given before stay', () => {
    const data = { sign: byTang, rows: [{ part: 'a', sign: 'typed:Lin' }] };
    const verdict = validateForm({ schema, data, stored: { sign: byTang }, signer: lin, now });
    expect(verdict).toEqual({ data: { sign: byTang, rows: [{ part: 'a', sign: byLin }] }, errors: [] });
  });

  it('cannot be somebody else’s, nor moved from where they were given', () => {
    const stored = { sign: byTang, rows: [{ part: 'a' }] };
    const moved = { sign: null, rows: [{ part: 'a', sign: byTang }] };
    expect(faults({ schema, data: moved, stored, signer: lin, now })).toEqual([
      'rows[0].sign signature_not_own',
    ]);
    expect(faults({ schema, data: { sign: byLin }, signer: lin, now })).toEqual(['sign signature_not_own']);
  });
});

describe('dates that may not have passed', () => {
  const day = { type: 'datetime', subtype: 'date', disallowPassedDates: true };
  const now = new Date('2026-11-24T06:00:00Z');

  it('may be today anywhere on earth, not before, and stay when they were stored', () => {
    expect(faultsOf(day, '2026-11-23', { now })).toEqual([]);
    expect(faultsOf(day, '2026-11-22', { now })).toEqual(['x date_too_early']);
    expect(faultsOf(day, '2026-11-01', { now, stored: { x: '2026-11-01' } })).toEqual([]);
  });
});

describe('hostile submissions', () => {
  const schema = formOf(textfield('a'), textfield('p', { validate: { pattern: '^(a+)+$' } }));

  it('are refused before anything is read from them', () => {
    expect(faults({ schema, data: JSON.parse('{"a":{"__proto__":{"x":1}}}') })).toEqual([
      'a.__proto__ key_forbidden',
    ]);
    expect(faults({ schema, data: { constructor: { prototype: 1 } } })).toEqual([
      'constructor key_forbidden',
    ]);
    expect(faults({ schema, data: [] })).toEqual([' value_invalid']);
    expect(faults({ schema, data: null })).toEqual([' value_invalid']);
    expect(faults({ schema, data: { a: 'x'.repeat(100_001) } })).toEqual(['a too_long']);
    expect(faults({ schema, data: { a: Array.from({ length: 501 }, () => 1) } })).toEqual([
      'a too_many_items',
    ]);
    const large = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`k${n}`, 'x'.repeat(99_000)]));
    expect(faults({ schema, data: large })).toEqual([' submission_too_large']);
    const deep = JSON.parse(`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`);
    expect(faults({ schema, data: deep })[0]).toMatch(/submission_too_large$/);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('cannot stop the server with a pattern, and the field is named', () => {
    const started = performance.now();
    const data = { p: `${'a'.repeat(40)}!` };
    expect(faults({ schema, data, limits: { milliseconds: 60 } })).toEqual(['p validation_too_slow']);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('cannot pass a rule that is broken', () => {
    expect(faultsOf({ type: 'textfield', validate: { pattern: '(' } }, 'a')).toEqual(['x rule_faulty']);
  });
});
