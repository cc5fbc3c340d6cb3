import { describe, expect, it } from 'vitest';
import { deskType } from '../../../tests/support/desk-type.ts';
import { compareBundles } from './compare-bundles.ts';

const desk = () => deskType('desk');

/** The desk, with its drawing's text replaced in one place that must be there. */
function redrawn(from: string | RegExp, to: string) {
  const bundle = desk();
  expect(bundle.bpmn).toMatch(from);
  return { ...bundle, bpmn: bundle.bpmn.replace(from, to) };
}

/** A form of the desk, edited. */
function reformed(edit: (form: { id: string; components: Record<string, unknown>[] }) => void) {
  const bundle = desk();
  const form = bundle.forms[0] as { id: string; components: Record<string, unknown>[] };
  edit(form);
  return bundle;
}

const table = (id: string, ...rules: [id: string, input: string, output: string][]) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}" name="T" namespace="urn:x">
    <decision id="buyer" name="Buyer"><decisionTable id="t" hitPolicy="FIRST">
      <input id="i" label="Price"><inputExpression id="e" typeRef="number"><text>price</text></inputExpression></input>
      <output id="o" label="Team" name="team" typeRef="string"/>
      ${rules
        .map(
          ([rule, input, output]) => `<rule id="${rule}">
            <inputEntry id="${rule}i"><text>${input}</text></inputEntry>
            <outputEntry id="${rule}o"><text>${output}</text></outputEntry></rule>`,
        )
        .join('')}
    </decisionTable></decision></definitions>`;

const short = (differences: ReturnType<typeof compareBundles>) =>
  differences.map(({ part, elementId, kind, changes }) => ({ part, elementId, kind, changes }));

describe('a drawing', () => {
  it('is the same as itself, and as itself with other white space', () => {
    expect(compareBundles(desk(), desk())).toEqual([]);
    expect(compareBundles(desk(), redrawn(/>\s+</, '>\n\n  <'))).toEqual([]);
  });

  it('names a changed name and property by element, before and after', () => {
    const after = redrawn('name="ticketStatus" value="pending"', 'name="ticketStatus" value="transferred"');
    expect(short(compareBundles(desk(), after))).toMatchObject([
      {
        part: 'process',
        kind: 'changed',
        changes: [{ fact: 'property:ticketStatus', before: 'pending', after: 'transferred' }],
      },
    ]);
  });

  it('tells a moved shape from a changed one, and leaves out the flows that follow it', () => {
    const picture = (x: number) =>
      `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="d"><bpmndi:BPMNPlane id="p">
        <bpmndi:BPMNShape id="s" bpmnElement="submitted"><dc:Bounds xmlns:dc="urn:dc" x="${String(x)}" y="1" width="36" height="36"/></bpmndi:BPMNShape>
        <bpmndi:BPMNEdge id="e" bpmnElement="flow_submitted_handle"><di:waypoint xmlns:di="urn:di" x="${String(x)}" y="1"/></bpmndi:BPMNEdge>
      </bpmndi:BPMNPlane></bpmndi:BPMNDiagram></`;
    const drawn = (x: number) => redrawn(/<\/(?=\w+:definitions>)/, picture(x));
    expect(short(compareBundles(drawn(10), drawn(20)))).toEqual([
      { part: 'process', elementId: 'submitted', kind: 'moved', changes: [] },
    ]);
  });

  it('lists a removed and an added element', () => {
    const after = redrawn(/id="submitted"/, 'id="begun"');
    expect(short(compareBundles(desk(), after))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ elementId: 'begun', kind: 'added' }),
        expect.objectContaining({ elementId: 'submitted', kind: 'removed' }),
      ]),
    );
  });

  it('says so where one side cannot be read', () => {
    expect(short(compareBundles(desk(), { ...desk(), bpmn: '<broken' }))).toEqual([
      { part: 'process', elementId: null, kind: 'unreadable', changes: [] },
    ]);
  });

  it('is all new where nothing was published', () => {
    const found = compareBundles(null, desk());
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['added', 'changed']));
    expect(found.find(({ elementId }) => elementId === 'submitted')).toMatchObject({ kind: 'added' });
  });
});

describe('a form', () => {
  it('names a field that was changed, by its label', () => {
    const after = reformed(({ components }) => {
      components[0] = { ...components[0], label: 'Other' };
    });
    expect(compareBundles(desk(), after)).toMatchObject([
      { part: 'forms', kind: 'changed', changes: [{ fact: 'label', after: 'Other' }] },
    ]);
  });

  it('names a field that was added, and the fewest that moved', () => {
    const field = (id: string) => ({ type: 'textfield', id, key: id, label: id });
    const three = reformed(({ components }) => components.push(field('a'), field('b'), field('c')));
    const turned = reformed(({ components }) =>
      components.push(field('c'), field('a'), field('b'), field('d')),
    );
    expect(short(compareBundles(three, turned))).toEqual([
      { part: 'forms', elementId: 'c', kind: 'moved', changes: [] },
      { part: 'forms', elementId: 'd', kind: 'added', changes: [] },
    ]);
  });
});

describe('a decision table', () => {
  it('names the cell of a rule, a rule that moved, and one that is gone', () => {
    const before = {
      ...desk(),
      decisions: [table('d', ['r1', '1', '"a"'], ['r2', '2', '"b"'], ['r3', '3', '"c"'])],
    };
    const after = { ...desk(), decisions: [table('d', ['r2', '2', '"b"'], ['r1', '> 5', '"a"'])] };
    expect(short(compareBundles(before, after))).toEqual([
      { part: 'decisions', elementId: 'r2', kind: 'moved', changes: [] },
      {
        ...{ part: 'decisions', elementId: 'r1', kind: 'changed' },
        changes: [{ fact: 'Price', before: '1', after: '> 5' }],
      },
      { part: 'decisions', elementId: 'r3', kind: 'removed', changes: [] },
    ]);
  });
});

it('a declaration names what is not the same in it', () => {
  const after = desk();
  after.declaration = { ...after.declaration, mayStart: ['agent', 'lead'] };
  expect(short(compareBundles(desk(), after))).toEqual([
    {
      ...{ part: 'type', elementId: null, kind: 'changed' },
      changes: [{ fact: 'mayStart', before: 'everyone', after: 'agent, lead' }],
    },
  ]);
});

it('scenarios are compared one by one, whatever stands before them', () => {
  const scenario = (id: string, by: string) => ({ id, name: `名 ${id}`, begin: { by, data: {} }, steps: [] });
  const [before, after] = [desk(), desk()];
  before.declaration = {
    ...before.declaration,
    scenarios: [scenario('gone', 'guo'), scenario('kept', 'guo')],
  };
  after.declaration = {
    ...after.declaration,
    scenarios: [scenario('kept', 'tang'), scenario('new', 'guo'), 7],
  };
  expect(short(compareBundles(before, after))).toEqual([
    {
      ...{ part: 'type', elementId: 'kept', kind: 'changed' },
      changes: [{ fact: 'begin.by', before: 'guo', after: 'tang' }],
    },
    { part: 'type', elementId: 'new', kind: 'added', changes: [] },
    { part: 'type', elementId: '#3', kind: 'added', changes: [] },
    { part: 'type', elementId: 'gone', kind: 'removed', changes: [] },
  ]);
});
