import { expect, it } from 'vitest';
import type { TypeVersion } from '../ticket-types/index.ts';
import { readableElements } from './element-blocks.ts';

const field = (key: string) => ({ type: 'textfield', id: key, key, label: key });
const quotes = {
  ...{ type: 'dynamiclist', id: 'quotes', path: 'quotes', label: 'quotes' },
  components: [field('supplier'), field('price')],
};
const version = {
  forms: new Map([['quote', { type: 'default', id: 'quote', components: [field('remark'), quotes] }]]),
  model: {
    userTasks: {
      quote: {
        ...{ id: 'quote', name: { en: 'Quote' }, formId: 'quote', outcomes: [], countersign: null },
        fieldRights: { hidden: ['quotes[].price'], read: [], edit: [], required: [] },
      },
    },
  },
} as unknown as TypeVersion;
const data = {
  steps: {
    quote: { purchasing: { by: 'lin', data: { remark: 'x', quotes: [{ supplier: 'A', price: '3' }] } } },
  },
};

it('shows of an entry of a list only the columns that its step does not hide', () => {
  const [reading] = readableElements(version, data, 'lin');
  expect(reading?.fields.map(({ paths }) => paths)).toEqual([['remark'], ['quotes[].supplier']]);
});

it('shows nothing of the entries of others', () => {
  expect(readableElements(version, data, 'xu')).toEqual([]);
  expect(readableElements(version, data, null)).toHaveLength(1);
});
