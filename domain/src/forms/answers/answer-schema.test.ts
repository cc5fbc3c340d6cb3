import { noFieldRights } from '@baton/contract/forms/field-rights';
import type { FormComponent, FormSchema } from '@baton/contract/forms/form-schema';
import { keyedTypes } from '@baton/contract/forms/form-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { corpusSize } from '../../../../tests/support/corpora.ts';
import { chanceFrom, randomEntry, randomForm, randomLeftover } from '../differential/random-form.ts';
import type { Chance, RandomForm } from '../differential/random-form.ts';
import { mergeEdited } from '../merge-edited.ts';
import type { JsonSchema } from '../requests/json-schema.ts';
import { validateForm } from '../validate-form.ts';
import { viewData } from '../view-data.ts';
import { answerSchema } from './answer-schema.ts';

type Values = Record<string, unknown>;

const types = Math.ceil(corpusSize('FORM_SUBMISSIONS') / 10);
const formOf = (...components: object[]) => ({ type: 'default', components });
const shown = (schema: FormSchema) => ({ schema, rights: [noFieldRights] });
const unseen = (schema: FormSchema) => ({ schema, rights: [] });
const signer = { id: 'id-1', name: 'Lin' };

function compile(schema: JsonSchema) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** What somebody, or a program, sends with a form. */
function entered(chance: Chance, components: readonly FormComponent[]): Values {
  const values: Values = {};
  for (const component of components) {
    const { type, key = '', path = '', components: inner = [] } = component;
    if (keyedTypes.has(type)) {
      const stray = chance.maybe(0.05);
      if (!chance.maybe(0.2))
        values[key] = stray ? randomLeftover(chance, type) : randomEntry(chance, component);
    } else if (type === 'dynamiclist') {
      values[path] = Array.from({ length: chance.below(3) }, () => entered(chance, inner));
    } else if (type === 'group') {
      const own = entered(chance, inner);
      if (path) values[path] = own;
      else Object.assign(values, own);
    }
  }
  return values;
}

/** The same form, asking for less, so that more of what is sent is taken. */
function lenient({ schema }: RandomForm, chance: Chance): FormSchema {
  const text = JSON.stringify(schema, (name, value: unknown) =>
    name === 'required' && chance.maybe(0.7) ? undefined : value,
  );
  return JSON.parse(text) as FormSchema;
}

describe('the schema of what is answered', () => {
  it(
    `has room for whatever forms have taken, over ${types} pairs of random forms`,
    { timeout: 20_000 + types * 500 },
    () => {
      let [taken, values] = [0, 0];
      for (let seed = 1; seed <= types; seed++) {
        const chance = chanceFrom(seed * 6011);
        // Two forms of one type, whose fields have the same keys and often other types.
        const pair = [randomForm(chance), randomForm(chance)];
        const [one = {}, other = {}] = pair.map((form) => lenient(form, chance));
        const ofTicket = compile(answerSchema([shown(one), shown(other)]));
        const ofFirst = compile(answerSchema([shown(one), unseen(other)]));
        let stored: Values = {};
        for (let round = 0; round < 12; round++) {
          const schema = chance.pick([one, other]);
          const data = entered(chance, schema['components'] as FormComponent[]);
          const { options } = pair[0] ?? { options: {} };
          const verdict = validateForm({ schema, data, stored, options, signer, attachments: () => true });
          if (verdict.errors.length > 0) continue;
          taken++;
          stored = JSON.parse(JSON.stringify(mergeEdited(stored, verdict.data).data)) as Values;
          values += Object.keys(stored).length;
          const trace = JSON.stringify({ seed, round, stored, one, other });
          expect(ofTicket(stored), trace + JSON.stringify(ofTicket.errors)).toBe(true);
          expect(ofFirst(viewData(one, stored)), trace + JSON.stringify(ofFirst.errors)).toBe(true);
        }
      }
      expect(taken).toBeGreaterThan(types * 2);
      expect(values).toBeGreaterThan(types * 6);
    },
  );

  const field = (type: string, key: string, more: object = {}) => ({
    type,
    key,
    label: key.toUpperCase(),
    ...more,
  });

  it('says kinds, options and labels of every field, and demands nothing', () => {
    const options = {
      values: [
        { value: 'a', label: 'A' },
        { value: 2, label: 'Two' },
      ],
    };
    const schema = formOf(
      {
        ...{ type: 'group', path: 'request' },
        components: [
          field('textfield', 'title', {
            validate: { required: true, maxLength: 9 },
            description: 'In a word',
          }),
          field('select', 'kind', options),
          field('select', 'person', { valuesKey: 'people' }),
          field('number', 'price', { validate: { min: 1 } }),
          field('number', 'exact', { serializeToString: true }),
          field('number', 'days', { decimalDigits: 0 }),
          field('datetime', 'day', { subtype: 'date' }),
        ],
      },
      field('checkbox', 'sure'),
      field('taglist', 'tags', options),
      field('filepicker', 'papers', { multiple: true }),
      field('signature', 'hand'),
      field('rating', 'stars', { scale: 3 }),
      field('expression', 'total', { expression: '=1' }),
      { type: 'dynamiclist', path: 'items', components: [field('number', 'count')] },
    );
    expect(answerSchema([shown(schema)])).toEqual({
      type: 'object',
      properties: {
        request: {
          type: 'object',
          properties: {
            title: { title: 'TITLE', description: 'In a word', type: ['string', 'null'] },
            kind: { title: 'KIND', enum: ['a', 2, null] },
            person: {
              ...{ title: 'PERSON', description: 'One of the options `people` of the form.' },
              type: ['string', 'null'],
            },
            price: { title: 'PRICE', type: ['number', 'null'] },
            exact: { title: 'EXACT', type: ['string', 'null'] },
            days: { title: 'DAYS', type: ['integer', 'null'] },
            day: { title: 'DAY', type: ['string', 'null'], format: 'date' },
          },
        },
        sure: { title: 'SURE', type: ['boolean', 'null'] },
        tags: { title: 'TAGS', type: ['array', 'null'], items: { enum: ['a', 2] } },
        papers: {
          ...{ title: 'PAPERS', description: 'Ids of attachments.' },
          ...{ type: ['array', 'null'], items: { type: 'string' } },
        },
        hand: {
          title: 'HAND',
          description:
            '`typed:` and the name, or `drawn:` and strokes: `x,y x,y;x,y`. On a second line the id of who signed, when, and their name.',
          ...{ type: ['string', 'null'], pattern: '^(typed|drawn):' },
        },
        stars: { title: 'STARS', type: ['integer', 'null'], minimum: 1, maximum: 3 },
        total: { title: 'TOTAL', description: 'Computed by the form.' },
        items: {
          type: 'array',
          items: { type: 'object', properties: { count: { title: 'COUNT', type: ['number', 'null'] } } },
        },
      },
    });
  });

  it('tells of no field that none of the rights shows, nor of a column', () => {
    const list = {
      type: 'dynamiclist',
      path: 'items',
      components: [field('number', 'price'), field('number', 'cost')],
    };
    const schema = formOf(field('textfield', 'open'), field('textfield', 'secret'), list);
    const rights = { ...noFieldRights, hidden: ['secret', 'items[].cost'] };
    const { properties } = answerSchema([{ schema, rights: [rights] }]);
    expect(Object.keys(properties as object)).toEqual(['open', 'items']);
    expect(JSON.stringify(properties)).not.toMatch(/SECRET|COST/);
    const both = answerSchema([{ schema, rights: [rights, noFieldRights] }]);
    expect(Object.keys(both['properties'] as object)).toEqual(['open', 'secret', 'items']);
  });

  it('has room for what a form that is not seen writes, and says no more of it than its kind', () => {
    const one = formOf(field('textfield', 'answer'), field('select', 'kind', { values: [{ value: 'a' }] }));
    const other = formOf(
      field('select', 'answer', { values: [{ value: 7, label: 'Secret' }] }),
      field('select', 'kind', { values: [{ value: 'a' }] }),
    );
    expect(answerSchema([shown(one), unseen(other)])['properties']).toEqual({
      answer: { title: 'ANSWER', anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] },
      kind: { title: 'KIND', enum: ['a', null] },
    });
  });

  it('has room for what stands in a field by itself, be it an option or not', () => {
    const schema = formOf(field('select', 'kind', { values: [{ value: 'a' }], defaultValue: 'z' }));
    const { data } = validateForm({ schema, data: {} });
    expect(data).toEqual({ kind: 'z' });
    expect(compile(answerSchema([shown(schema)]))(data)).toBe(true);
  });
});
