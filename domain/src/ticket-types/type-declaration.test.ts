import { expect, test } from 'vitest';
import { checkDeclaration } from './check-declaration.ts';
import { readDeclaration } from './type-declaration.ts';

test('what is left out, or has the wrong type, is filled in', () => {
  const filled = {
    ...{ prefix: 'TKT', icon: 'i-lucide-ticket', name: {}, description: {}, titleField: null },
    mayStart: ['everyone'],
  };
  expect(readDeclaration({})).toEqual(filled);
  expect(readDeclaration({ prefix: 5, icon: '', name: 'x', titleField: [], mayStart: 'all' })).toEqual(
    filled,
  );
});

test('what is there is taken', () => {
  const declaration = {
    prefix: 'REP',
    titleField: 'request.title',
    mayStart: ['agent'],
    name: { en: 'Repair' },
  };
  expect(readDeclaration(declaration)).toMatchObject(declaration);
});

test.each(['inc', 'I', 'TOOLONGPREFIX', 'A-B', 7])('the prefix %j cannot be used', (prefix) => {
  const bundle = { key: 'x', bpmn: '', forms: [], decisions: [], declaration: { prefix } };
  expect(checkDeclaration(bundle.declaration)).toMatchObject([
    { rule: 'declaration-prefix', severity: 'error' },
  ]);
});
