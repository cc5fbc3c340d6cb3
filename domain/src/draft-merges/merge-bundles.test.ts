import { describe, expect, it } from 'vitest';
import { deskType } from '../../../tests/support/desk-type.ts';
import type { Draft } from './draft.ts';
import { all, base, merge, redrawn } from './testing/merge-shipped.ts';

describe('forms', () => {
  type Field = { id: string; label?: string; layout?: object; components?: Field[] };
  const form = (...components: Field[]) => [{ id: 'start', type: 'default', components }];
  const draft = (...components: Field[]): Draft => ({ ...base, forms: form(...components) });
  const fields = (merged: Draft) => (merged.forms[0] as { components: Field[] }).components;
  const [a, b, c] = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
  ];

  it('have new fields of both where each put them', () => {
    const merged = merge(draft(a, { id: 'm' }, b), draft(a, b, { id: 't' }), draft(a, b));
    expect(merged.conflicts).toEqual([]);
    expect(fields(merged.merged(new Map())).map(({ id }) => id)).toEqual(['a', 'm', 'b', 't']);
  });

  it('ask for one field alone, whatever else both did', () => {
    const merged = merge(
      draft({ ...a, label: 'A1' }, b, { ...c, label: 'C1' }),
      draft({ ...a, label: 'A2' }, { ...b, label: 'B2' }, c),
      draft(a, b, c),
    );
    expect(merged.conflicts.map(({ id }) => id)).toEqual(['field:["start","a"]']);
    expect(fields(merged.merged(all(merged, 'mine'))).map(({ label }) => label)).toEqual(['A1', 'B2', 'C1']);
  });

  it('follow who put the fields in another order, and ask where both did', () => {
    const merged = merge(draft(c, a, b), draft(a, { ...b, label: 'B2' }, c), draft(a, b, c));
    expect(fields(merged.merged(new Map())).map(({ label }) => label)).toEqual(['C', 'A', 'B2']);
    const both = merge(draft(c, a, b), draft(b, a, c), draft(a, b, c));
    expect(both.conflicts).toMatchObject([{ mine: [{ kind: 'moved' }], theirs: [{ kind: 'moved' }] }]);
    expect(fields(both.merged(all(both, 'theirs'))).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('ask for a field whose group is gone together with the group', () => {
    const group = (...components: Field[]) => ({ id: 'g', components });
    const merged = merge(draft(a, group(b, { id: 'm' })), draft(a), draft(a, group(b)));
    expect(merged.conflicts).toHaveLength(1);
    expect(fields(merged.merged(all(merged, 'theirs')))).toEqual([a]);
    expect(fields(merged.merged(all(merged, 'mine')))).toEqual([a, group(b, { id: 'm' })]);
  });

  it('are not said to differ by names of rows that the editor made anew', () => {
    const rows = (row: string, ...each: Field[]) =>
      each.map((field) => ({ ...field, layout: { row, columns: 8 } }));
    const merged = merge(
      draft(...rows('Row_m', { ...a, label: 'A1' }, b), c),
      draft(...rows('Row_t', a, { ...b, label: 'B2' }), c),
      draft(...rows('Row_b', a, b), c),
    );
    expect(merged.conflicts).toEqual([]);
    const [first, second] = fields(merged.merged(new Map()));
    expect([first?.label, second?.label, first?.layout]).toEqual(['A1', 'B2', second?.layout]);
  });

  it('stay where a step of the other side asks for them', () => {
    const removed = { ...base, forms: base.forms.filter(({ id }) => id !== 'equipment-repair-parts') };
    const asked = redrawn([
      /(?<=<bpmn:userTask id="accept"[^>]*camunda:formRef=")[^"]*/,
      'equipment-repair-parts',
    ]);
    const merged = merge(removed, asked);
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.merged(all(merged, 'theirs')).forms).toHaveLength(base.forms.length);
  });
});

describe('decision tables', () => {
  type Rule = [id: string, input: string, output: string, more?: string];
  const table = (columns: string, ...rules: Rule[]): Draft => ({
    ...base,
    decisions: [
      `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="T" namespace="urn:x">
        <decision id="buyer" name="Buyer"><decisionTable id="t" hitPolicy="FIRST">
          <input id="i"><inputExpression id="e" typeRef="number"><text>price</text></inputExpression></input>${columns}
          ${rules.map(([id, ...cells]) => `<rule id="${id}">${cells.map((cell, at) => `<${at === 0 ? 'inputEntry' : 'outputEntry'} id="${id}${at}"><text>${cell}</text></${at === 0 ? 'inputEntry' : 'outputEntry'}>`).join('')}</rule>`).join('')}
        </decisionTable></decision></definitions>`,
    ],
  });
  const output = '<output id="o" name="team" typeRef="string"/>';
  const one: Rule = ['r1', '1', '"a"'];
  const rulesIn = ({ decisions: [text = ''] }: Draft) =>
    [...text.matchAll(/<rule id="(\w+)"/g)].map(([, id]) => id);

  it('have the rules of both, and each cell as who changed it', () => {
    const merged = merge(
      table(output, ['r1', '9', '"a"'], ['m', '2', '"b"']),
      table(output, ['t', '0', '"c"'], one),
      table(output, one),
    );
    expect(merged.conflicts).toEqual([]);
    const is = merged.merged(new Map());
    expect(rulesIn(is)).toEqual(['t', 'r1', 'm']);
    expect(is.decisions[0]).toContain('<text>9</text>');
  });

  it('ask for a rule together with the columns it was not written for', () => {
    const wider = table(`${output}<output id="p" name="lead" typeRef="string"/>`, ['r1', '1', '"a"', '"x"']);
    const merged = merge(table(output, one, ['m', '2', '"b"']), wider, table(output, one));
    expect(merged.conflicts).toHaveLength(1);
    expect(rulesIn(merged.merged(all(merged, 'theirs')))).toEqual(['r1']);
    expect(rulesIn(merged.merged(all(merged, 'mine')))).toEqual(['r1', 'm']);
  });
});

describe('what a type says of itself', () => {
  const said = (more: Record<string, unknown>): Draft => ({
    ...base,
    declaration: { ...base.declaration, ...more },
  });

  it('is merged setting by setting and scenario by scenario', () => {
    const scenarios = (...names: string[]) => names.map((name) => ({ id: name.charAt(0), name }));
    const merged = merge(
      said({ prefix: 'MIN', icon: 'mine', scenarios: scenarios('a1', 'b', 'm') }),
      said({ prefix: 'THE', titleField: null, scenarios: scenarios('a', 'b2', 't') }),
      said({ scenarios: scenarios('a', 'b') }),
    );
    expect(merged.conflicts).toMatchObject([
      {
        id: 'type:prefix',
        mine: [{ changes: [{ after: 'MIN' }] }],
        theirs: [{ changes: [{ after: 'THE' }] }],
      },
    ]);
    const { declaration } = merged.merged(all(merged, 'mine'));
    expect(declaration).toMatchObject({ prefix: 'MIN', icon: 'mine', titleField: null });
    expect((declaration['scenarios'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'a1',
      'b2',
      'm',
      't',
    ]);
  });
});

it('two who began the same type with nothing are asked for all that differs', () => {
  const { key: _key, ...desk } = deskType('desk');
  const merged = merge(desk, { ...base }, null);
  expect(merged.conflicts.map(({ id }) => id)).toEqual(expect.arrayContaining(['process', 'type:prefix']));
  expect(merged.merged(all(merged, 'mine'))).toMatchObject({ bpmn: desk.bpmn });
});

it('a draft that is the same on both sides is taken as it is', () => {
  const mine = redrawn([/(?<=<bpmn:userTask id="repair" name=")[^"]*/, 'Mend']);
  const merged = merge(mine, { ...mine });
  expect(merged.conflicts).toEqual([]);
  expect(merged.merged(new Map())).toEqual(mine);
});
