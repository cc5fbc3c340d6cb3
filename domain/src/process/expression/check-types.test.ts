import { expect, test } from 'vitest';
import { typeFaults } from './check-types.ts';
import type { ValueType } from './expression.ts';
import { inferTypes } from './infer-types.ts';
import { parseExpression } from './parse-expression.ts';

const types: Record<string, ValueType> = {
  ...{ name: 'string', amount: 'number', moved: 'boolean', from: 'date', until: 'date', departments: 'list' },
};

const kinds = (text: string) => {
  const expression = parseExpression('${' + text + '}');
  if (!expression) throw new Error(`not in the grammar: ${text}`);
  return typeFaults(expression, (variable) => types[variable]).map((fault) => fault.kind);
};

test.each([
  ...["name == 'x'", "'x' != name", 'amount >= 3', 'moved', 'not moved', 'moved == true', 'from < until'],
  ...['empty departments', 'not empty departments and moved', 'name == null', 'empty name', 'from == until'],
  ...["unknown == 3 or unknown == 'x'", 'unknown', '(amount > 1) == moved'],
])('%s has operands that fit', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  ['name', 'not-boolean'],
  ['not amount', 'not-boolean'],
  ["moved and 'x'", 'not-boolean'],
  ['name == 3', 'operands'],
  ["amount > 'x'", 'operands'],
  ["from == '2026-01-01'", 'operands'],
  ['amount == moved', 'operands'],
  ["name < 'x'", 'ordering'],
  ['moved >= true', 'ordering'],
  ['amount < null', 'ordering'],
  ['departments == null', 'list'],
  ["departments == 'x'", 'list'],
  ['departments', 'not-boolean'],
])('%s is refused as %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test('types are taken from what names are compared with', () => {
  const expression = parseExpression("${a == 'x' and (b > 1 or c) and d != true and e == f and not empty g}");
  expect(expression && inferTypes(expression)).toEqual([
    { name: 'a', type: 'string' },
    { name: 'b', type: 'number' },
    { name: 'c', type: 'boolean' },
    { name: 'd', type: 'boolean' },
  ]);
});
