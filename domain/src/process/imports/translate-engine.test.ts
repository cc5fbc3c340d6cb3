import { describe, expect, test } from 'vitest';
import { translateEngine } from './translate-engine.ts';

const around = (inner: string, engine = 'http://flowable.org/bpmn', attributes = '') =>
  `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:f="${engine}" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" ${attributes}><b:process id="p">${inner}</b:process></b:definitions>`;

function translated(inner: string, engine?: string, attributes?: string) {
  const { text, items } = translateEngine({
    file: 'a.bpmn',
    items: [],
    text: around(inner, engine, attributes),
  });
  return { text, said: items.map(({ outcome, elementId, what }) => `${outcome} ${elementId} ${what}`) };
}

describe.each(['http://flowable.org/bpmn', 'http://activiti.org/bpmn'])('extensions of %s', (engine) => {
  test.each([
    ['<b:userTask id="t" f:assignee="kermit"/>', '<b:userTask id="t" camunda:assignee="kermit"/>'],
    [
      '<b:userTask id="t" f:candidateUsers="a,b" f:candidateGroups="${g}"/>',
      '<b:userTask id="t" camunda:candidateUsers="a,b" camunda:candidateGroups="${g}"/>',
    ],
    [
      '<b:userTask id="t" f:formKey="x" f:async="true"/>',
      '<b:userTask id="t" camunda:formKey="x" camunda:asyncBefore="true"/>',
    ],
    [
      '<b:serviceTask id="t" f:type="external-worker" f:topic="notify"/>',
      '<b:serviceTask id="t" camunda:type="external" camunda:topic="notify"/>',
    ],
    [
      '<b:userTask id="t"><b:multiInstanceLoopCharacteristics f:collection="c" f:elementVariable="e"/></b:userTask>',
      '<b:userTask id="t"><b:multiInstanceLoopCharacteristics camunda:collection="c" camunda:elementVariable="e"/></b:userTask>',
    ],
    [
      '<b:callActivity id="t"><b:extensionElements><f:in source="a" target="b"/></b:extensionElements></b:callActivity>',
      '<b:callActivity id="t"><b:extensionElements><camunda:in source="a" target="b"/></b:extensionElements></b:callActivity>',
    ],
  ])('%s has an equivalent', (before, after) => {
    const { text, said } = translated(before, engine);
    expect(text).toBe(around(after, engine));
    expect(said.every((line) => line.startsWith('translated t '))).toBe(true);
  });

  test('a step of who started is the requester’s', () => {
    const { text } = translated(
      '<b:startEvent id="s" f:initiator="who"/><b:userTask id="t" f:assignee="${who}"/><b:userTask id="u" f:assignee="$INITIATOR"/>',
      engine,
    );
    expect(text.match(/<camunda:property name="assignment" value="requester" \/>/g)).toHaveLength(2);
    expect(text).not.toContain('f:assignee');
  });

  test('form properties become one generated form', () => {
    const { text, said } = translated(
      '<b:userTask id="t"><b:extensionElements><f:formProperty id="days" name="Days" type="long" required="true"/><f:formProperty id="why" writable="false"><f:value id="x" name="X"/></f:formProperty></b:extensionElements></b:userTask>',
      engine,
    );
    expect(text).toContain(
      '<camunda:formData><camunda:formField id="days" label="Days" type="long"><camunda:validation><camunda:constraint name="required" /></camunda:validation></camunda:formField><camunda:formField id="why" type="string"><camunda:validation><camunda:constraint name="readonly" /></camunda:validation><camunda:value id="x" name="X" /></camunda:formField></camunda:formData>',
    );
    expect(said).toHaveLength(2);
  });

  test.each([
    ['<b:serviceTask id="t" f:class="org.Evil"/>', 'f:class="org.Evil"'],
    ['<b:serviceTask id="t" f:expression="${x.y()}"/>', 'f:expression="${x.y()}"'],
    ['<b:userTask id="t" f:skipExpression="${s}"/>', 'f:skipExpression="${s}"'],
    ['<b:userTask id="t" f:nobodyKnowsThis="1"/>', 'f:nobodyKnowsThis="1"'],
    [
      '<b:userTask id="t"><b:extensionElements><f:taskListener event="x" class="y"><f:field name="z"/></f:taskListener></b:extensionElements></b:userTask>',
      '<f:taskListener>',
    ],
    [
      '<b:callActivity id="t"><b:extensionElements><f:in sourceExpression="${x}" target="b"/></b:extensionElements></b:callActivity>',
      '<f:in>',
    ],
  ])('%s is refused by name and not in the draft', (before, what) => {
    const { text, said } = translated(before, engine);
    expect(said).toEqual([`refused t ${what}`]);
    expect(text.replace(/ xmlns:f="[^"]*"/, '')).not.toMatch(/[< ]f:/);
  });
});

test('what Camunda says already counts', () => {
  const { text, said } = translated('<b:userTask id="t" camunda:assignee="a" f:assignee="b"/>');
  expect(said).toEqual(['dropped t f:assignee="b"']);
  expect(text).toContain('<b:userTask id="t" camunda:assignee="a"/>');
});

test('engines of another line have no equivalents', () => {
  const zeebe =
    '<b:userTask id="t"><b:extensionElements><f:assignmentDefinition assignee="a"/></b:extensionElements></b:userTask>';
  expect(translated(zeebe, 'http://camunda.org/schema/zeebe/1.0').said).toEqual([
    'refused t <f:assignmentDefinition>',
  ]);
});

test('a prefix of Camunda is brought where there is none', () => {
  const text =
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:f="http://flowable.org/bpmn"><process id="p"><userTask id="t" f:assignee="a" f:priority="1"/></process></definitions>';
  expect(translateEngine({ file: 'a', items: [], text }).text).toContain(
    '<definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  );
});
