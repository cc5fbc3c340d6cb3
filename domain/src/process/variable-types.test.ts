import { fieldLibrary } from '@baton/contract/forms/field-library';
import { noFieldRights } from '@baton/contract/forms/field-rights';
import { formFields } from '@baton/contract/forms/form-fields';
import { keyedTypes } from '@baton/contract/forms/form-schema';
import { makeComponent } from '@baton/contract/forms/make-component';
import { describe, expect, it } from 'vitest';
import { corpusSize } from '../../../tests/support/corpora.ts';
import { chanceFrom, randomForm } from '../forms/differential/random-form.ts';
import { drawValue, Unfillable } from '../forms/requests/draw-value.ts';
import { requestSchema } from '../forms/requests/request-schema.ts';
import { engineVariable } from './engine-variable.ts';
import { parseForm } from './parse-form.ts';

const forms = Math.ceil(corpusSize('FORM_SUBMISSIONS') / 10);
const fresh = { fresh: true };
const typeInJs = { string: 'string', date: 'string', number: 'number', boolean: 'boolean', list: 'object' };

/** Of what is computed no schema says a kind. */
function withoutComputedOptions(schema: object): object {
  const options = [{ value: 'a', label: 'A' }];
  const text = JSON.stringify(schema, (_name, value: unknown) =>
    Object(value) === value && Object.hasOwn(value as object, 'valuesExpression')
      ? { ...(value as object), valuesExpression: undefined, values: options }
      : value,
  );
  return JSON.parse(text) as object;
}

/** What could be sent with a form by its schema, by chance; null where the form contradicts itself. */
function drawn(seed: number, schema: object): Record<string, unknown> | null {
  try {
    const request = requestSchema({ ...schema }, noFieldRights, fresh);
    return drawValue(chanceFrom(seed), request) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Unfillable) return null;
    throw error;
  }
}

/** Sends what fits the schema, and looks at what conditions get of it; answers how many values that were. */
function lookAtVariables(seed: number, schema: object): number {
  const data = drawn(seed, schema) ?? {};
  const { fields } = parseForm('x.form', schema);
  let seen = 0;
  for (const { path, variableType } of fields) {
    const value = data[path];
    if (variableType === null || value === undefined || value === null || value === '') continue;
    const variable = engineVariable(variableType, value);
    const trace = JSON.stringify({ seed, path, value, variable });
    expect(variable.type, trace).toBe(variableType);
    expect(typeof variable.value, trace).toBe(typeInJs[variableType]);
    seen++;
  }
  return seen;
}

describe('the variable of a condition', () => {
  it(`loses nothing that the schema of its field allows, over ${forms} random forms`, () => {
    let seen = 0;
    for (let seed = 1; seed <= forms; seed++) {
      seen += lookAtVariables(seed, withoutComputedOptions(randomForm(chanceFrom(seed * 3571)).schema));
    }
    expect(seen).toBeGreaterThan(forms);
  });

  it.each(
    fieldLibrary
      .filter(({ component }) => keyedTypes.has(component.type))
      .map((field) => [field.name, field] as const),
  )('is of one type for the gate and for the designer: %s', (_name, field) => {
    const schema = { type: 'default', components: [{ key: 'field', ...makeComponent(field, 'en') }] };
    const told = formFields(schema).map(({ path, valueType }) => [path, valueType]);
    const read = parseForm('x.form', schema).fields.map(({ path, variableType }) => [path, variableType]);
    expect(read).toEqual(told);
    for (let seed = 1; seed < 6; seed++) lookAtVariables(seed, schema);
  });

  it.each([
    [[1, 2], 'number'],
    [[true, false], 'boolean'],
    [['a', 2], 'string'],
  ])('of one of the options %j is a %s', (values, type) => {
    const options = values.map((value) => ({ value, label: 'x' }));
    const schema = {
      type: 'default',
      components: [{ type: 'select', key: 'one', values: options, validate: { required: true } }],
    };
    expect(parseForm('x.form', schema).fields).toMatchObject([{ path: 'one', variableType: type }]);
    for (let seed = 1; seed < 6; seed++) expect(lookAtVariables(seed, schema)).toBe(1);
  });
});
