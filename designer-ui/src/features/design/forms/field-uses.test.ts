import { describe, expect, it } from 'vitest';
import type { ElementFacts } from '../../../modeler/element-facts.ts';
import { fieldUses } from './field-uses.ts';
import { formUses } from './form-uses.ts';
import { movedPaths } from './moved-paths.ts';

const element = (id: string, more: Partial<ElementFacts>): ElementFacts => ({
  ...{
    id,
    type: 'userTask',
    mainLanguage: 'zh-CN',
    properties: {},
    form: null,
    decision: undefined,
    outcome: undefined,
  },
  ...{ names: { 'zh-CN': id, 'zh-TW': '', en: '' }, endsTicket: false, expressions: [] },
  ...{
    topic: null,
    template: null,
    several: false,
    entry: null,
    trigger: null,
    condition: undefined,
    outcomes: [],
  },
  ...more,
});
const group = (path: string, ...keys: string[]) => ({
  ...{ type: 'group', id: `${path}-group`, path },
  components: keys.map((key) => ({ type: 'textfield', id: `${path}-${key}`, key })),
});
const form = (id: string, ...components: object[]) => ({ type: 'default', id, components });
const bundle = (drawing: ElementFacts[], titleField: string | null = null) => ({
  forms: [form('start', group('request', 'title')), form('handle', group('request', 'title', 'cost'))],
  ...{ drawing, titleField },
});

describe('what relies on the path of a field', () => {
  it('is another form with the same field, the rights of a step, and the title of tickets', () => {
    const drawing = [element('approve', { properties: { fieldsRead: 'request.title, request.cost' } })];
    expect(fieldUses('request.title', 'start', bundle(drawing, 'request.title'))).toEqual([
      { kind: 'form', where: 'handle' },
      { kind: 'rights', where: 'approve' },
      { kind: 'title', where: '' },
    ]);
  });

  it('is a condition that names it, not one that has its letters in a text or in another name', () => {
    const flow = (id: string, expression: string) =>
      element(id, { type: 'sequenceFlow', expressions: [expression] });
    const drawing = [
      flow('named', '${cost > 5}'),
      flow('text', "${kind == 'cost'}"),
      flow('longer', '${costs > 5}'),
    ];
    expect(fieldUses('cost', 'start', bundle(drawing))).toEqual([{ kind: 'condition', where: 'named' }]);
  });

  it('is an assignment by a field', () => {
    const drawing = [element('buy', { properties: { assignment: 'field(request.cost)|role(agent)' } })];
    expect(fieldUses('request.cost', 'handle', bundle(drawing))).toEqual([
      { kind: 'property', where: 'buy' },
    ]);
  });
});

it('a field that is kept elsewhere, or nowhere, has moved', () => {
  const before = form('start', group('request', 'title', 'cost', 'note'));
  const now = structuredClone(before);
  const [fields] = now.components as [
    { path: string; components: { id: string; type: string; key: string }[] },
  ];
  fields.components = fields.components
    .filter(({ key }) => key !== 'note')
    .map((each) => ({ ...each, key: each.key === 'cost' ? 'price' : each.key }));
  expect(movedPaths(before, now)).toEqual([
    { from: 'request.cost', to: 'request.price' },
    { from: 'request.note', to: null },
  ]);
  expect(movedPaths(before, before)).toEqual([]);
});

it('a form is used by starts, steps and outcomes', () => {
  const drawing = [
    element('submitted', { type: 'startEvent', form: 'start' }),
    element('handle', { form: 'start', names: { 'zh-CN': '处理', 'zh-TW': '', en: 'Handle' } }),
    element('refuse', { type: 'sequenceFlow', properties: { outcomeForm: 'start' } }),
    element('other', { form: 'handle' }),
  ];
  expect(formUses('start', drawing, 'en').map(({ as, name }) => [as, name])).toEqual([
    ['start', 'submitted'],
    ['step', 'Handle'],
    ['outcome', 'refuse'],
  ]);
});
