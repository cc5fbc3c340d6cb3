import { noFieldRights } from '@baton/contract/forms/field-rights';
import type { FormSchema } from '@baton/contract/forms/form-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { corpusSize } from '../../../../tests/support/corpora.ts';
import { chanceFrom, randomForm } from '../differential/random-form.ts';
import type { Chance, RandomForm } from '../differential/random-form.ts';
import { validateForm } from '../validate-form.ts';
import { drawValue, spoil, Unfillable } from './draw-value.ts';
import type { JsonSchema, ObjectSchema } from './json-schema.ts';
import { requestSchema } from './request-schema.ts';

const forms = Math.ceil(corpusSize('FORM_SUBMISSIONS') / 10);
const formOf = (...components: object[]) => ({ type: 'default', components });
const fresh = { fresh: true };

function compile(schema: JsonSchema) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const beyondSchemas = new Set(['min', 'max', 'minLength', 'maxLength', 'readonly']);

/** The form without what no schema can say: rules that look at other fields, or at how a number is written. */
function sayable({ schema }: RandomForm, conditional: boolean): FormSchema {
  const text = JSON.stringify(schema, (name, value: unknown) => {
    const computed = typeof value === 'string' && value.startsWith('=');
    if (computed && beyondSchemas.has(name)) return undefined;
    if (['increment', 'decimalDigits', 'defaultValue', 'serializeToString'].includes(name)) return undefined;
    if (name === 'conditional' && !conditional) return undefined;
    if (value === 'phone') return 'email';
    return value;
  });
  return JSON.parse(text, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { valuesExpression, ...field } = value as Record<string, unknown>;
    const options = valuesExpression ? { values: [{ value: 'a', label: 'A' }] } : {};
    // What is demanded and cannot be filled in is nobody's to send.
    return { ...field, ...options, ...(field['readonly'] === true ? { validate: {} } : {}) };
  }) as FormSchema;
}

describe('the schema of what may be sent with a form', () => {
  it(
    `accepts what the form accepts, and refuses what it refuses, over ${forms} random forms`,
    { timeout: 20_000 + forms * 400 },
    () => {
      let [sent, refused] = [0, 0];
      for (let seed = 1; seed <= forms; seed++) {
        const chance = chanceFrom(seed * 7919);
        const form = randomForm(chance);
        // What a condition hides is not looked at, whatever was sent: only the others are spoilt.
        const conditional = seed % 2 === 0;
        const schema = sayable(form, conditional);
        const request = requestSchema(schema, noFieldRights, fresh);
        const fits = compile(request);
        const faults = (data: unknown) =>
          validateForm({ schema, data, options: form.options, attachments: () => true }).errors.filter(
            // What is required where it is shown is said in words.
            ({ code }) => !conditional || code !== 'required',
          );
        for (let round = 0; round < 4; round++) {
          const data = drawn(chance, request);
          if (data === null) continue;
          const trace = JSON.stringify({ seed, data, request, schema });
          expect(fits(data), trace).toBe(true);
          expect(faults(data), trace).toEqual([]);
          sent++;
          const spoilt = conditional ? null : spoil(chance, request, data);
          if (spoilt === null) continue;
          expect(fits(spoilt), trace + JSON.stringify(spoilt)).toBe(false);
          expect(faults(spoilt), trace + JSON.stringify(spoilt)).not.toEqual([]);
          refused++;
        }
      }
      expect(sent).toBeGreaterThan(forms * 3);
      expect(refused).toBeGreaterThan(forms);
    },
  );

  it('says types, rules and labels, in groups and rows', () => {
    const field = (type: string, key: string, more: object = {}) => ({
      type,
      key,
      label: key.toUpperCase(),
      ...more,
    });
    const required = { validate: { required: true } };
    const schema = formOf(
      {
        ...{ type: 'group', path: 'request' },
        components: [
          field('textfield', 'title', {
            validate: { required: true, maxLength: 9 },
            description: 'In a word',
          }),
          field('select', 'kind', { values: [{ value: 'a', label: 'A' }] }),
          field('number', 'hidden'),
          field('number', 'sum', { readonly: true }),
        ],
      },
      field('signature', 'sign', { conditional: { hide: '=request.kind = "a"' }, ...required }),
      field('expression', 'total', { expression: '=1' }),
      {
        ...{ type: 'dynamiclist', path: 'items', defaultRepetitions: 1 },
        components: [field('rating', 'stars', { scale: 3, ...required })],
      },
    );
    expect(requestSchema(schema, { ...noFieldRights, hidden: ['request.hidden'] }, fresh)).toEqual({
      type: 'object',
      required: ['request', 'items'],
      properties: {
        request: {
          type: 'object',
          required: ['title'],
          properties: {
            title: { title: 'TITLE', description: 'In a word', type: 'string', minLength: 1, maxLength: 9 },
            kind: { title: 'KIND', enum: ['a', null] },
          },
        },
        sign: {
          ...{
            title: 'SIGN',
            type: ['string', 'null'],
            pattern: '^(typed|drawn):[^\\n]+$',
            maxLength: 100_000,
          },
          description:
            '`typed:` and the name, or `drawn:` and strokes: `x,y x,y;x,y`. Counts only where the form shows it, and is required there.',
        },
        items: {
          ...{ type: 'array', maxItems: 500 },
          items: {
            type: 'object',
            required: ['stars'],
            properties: { stars: { title: 'STARS', type: 'integer', minimum: 1, maximum: 3 } },
          },
        },
      },
    });
  });

  it('asks for nothing again that the ticket has, but in new rows', () => {
    const text = { type: 'textfield', key: 'a', validate: { required: true } };
    const schema = formOf(text, { type: 'dynamiclist', path: 'rows', components: [text] });
    const request = requestSchema(schema, noFieldRights, { fresh: false });
    expect(request.required).toEqual([]);
    expect(request.properties['rows']).toMatchObject({ items: { required: ['a'] } });
  });
});

function drawn(chance: Chance, request: ObjectSchema): unknown {
  try {
    return drawValue(chance, request);
  } catch (error) {
    if (error instanceof Unfillable) return null;
    throw error;
  }
}
