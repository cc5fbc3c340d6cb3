import { checkBundle } from '@baton/domain/process';
import { expect, it } from 'vitest';
import { emptyType } from '../../designer-ui/src/features/design/starter/empty-type.ts';
import { starterType } from '../../designer-ui/src/features/design/starter/starter-type.ts';

const names = { 'zh-CN': '访客 <登记> & "预约"', 'zh-TW': '訪客登記', en: 'Visitors' };

it.each([
  ['in three languages', names, []],
  // Everybody reads a type in the language it has; the gate reminds of the others.
  ['in one language', { 'zh-CN': '访客登记' }, ['names-translated']],
])('a ticket type begun in the designer, named %s, passes the gate', async (_how, name, remarks) => {
  const { bpmn, forms, declaration } = starterType({ key: 'visitor', prefix: 'VIS', name });
  const findings = await checkBundle({
    bpmn: { fileName: 'visitor.bpmn', xml: bpmn },
    forms: forms.map((schema) => ({ fileName: `${String(schema['id'])}.form`, schema })),
    decisions: [],
    typeDeclaration: declaration,
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(remarks);
});

it('one begun with an empty drawing is read, and has everything ahead of it', async () => {
  const { bpmn, declaration } = emptyType({ key: 'visitor', prefix: 'VIS', name: names });
  const findings = await checkBundle({
    ...{ bpmn: { fileName: 'visitor.bpmn', xml: bpmn }, forms: [], decisions: [] },
    typeDeclaration: declaration,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ rule, elementId }) => `${rule} ${elementId}`))).toEqual(
    new Set(['path-ends submitted', 'start-form submitted']),
  );
});
