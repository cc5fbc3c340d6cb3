import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { requestFaults } from './request-faults.ts';

const ajv = new Ajv({ allErrors: true });
const validate = ajv.compile({
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    items: { type: 'array', items: { type: 'object', required: ['price'] } },
    'a/b~c': { type: 'string' },
  },
});

function pathsOf(body: unknown): string[] {
  validate(body);
  return requestFaults({ validation: validate.errors ?? [] }).map(({ path }) => path);
}

test('every fault is told with the place it is at', () => {
  expect(pathsOf({ items: [{ price: 1 }, {}], other: 1 }).sort()).toEqual([
    'items[1].price',
    'name',
    'other',
  ]);
});

test('a place with several faults is told once', () => {
  const strict = ajv.compile({ type: 'object', properties: { n: { anyOf: [{ const: 1 }, { const: 2 }] } } });
  strict({ n: 3 });
  expect(requestFaults({ validation: strict.errors ?? [] }).map(({ path }) => path)).toEqual(['n']);
});

test('a key with a slash in it keeps its name', () => {
  expect(pathsOf({ name: 'x', 'a/b~c': 1 })).toEqual(['a/b~c']);
});
