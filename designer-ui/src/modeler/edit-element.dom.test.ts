import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { expect, test } from 'vitest';
import { changesOf } from './edit-element.ts';
import type { ElementEdit } from './edit-element.ts';
import { elementFacts } from './element-facts.ts';
import type { ModelElement, Moddle } from './model-element.ts';

interface Reader extends Moddle {
  fromXML(xml: string): Promise<{ elementsById: Record<string, ModelElement & Settable> }>;
  toXML(element: ModelElement): Promise<{ xml: string }>;
}
interface Settable {
  set(property: string, value: unknown): void;
}

const moddle = new Modeler({ moddleExtensions: { camunda } }).get<Reader>('moddle');

const property = (name: string, value: string) => `<camunda:property name="${name}" value="${value}"/>`;
const extended = (...inner: string[]) => `<bpmn:extensionElements>${inner.join('')}</bpmn:extensionElements>`;
const properties = (...entries: string[]) => `<camunda:properties>${entries.join('')}</camunda:properties>`;
const outcome = (key: string) =>
  `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${outcome == '${key}'}</bpmn:conditionExpression>`;
const flows = (incoming: string[], outgoing: string[]) =>
  incoming.map((id) => `<bpmn:incoming>${id}</bpmn:incoming>`).join('') +
  outgoing.map((id) => `<bpmn:outgoing>${id}</bpmn:outgoing>`).join('');

const xml = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:x">
  <bpmn:process id="type">${extended(properties(property('mainLanguage', 'en')))}
    <bpmn:startEvent id="start"/>
    <bpmn:userTask id="step" name="Handle" camunda:formRef="type-handle" camunda:formRefBinding="deployment">${extended(
      '<camunda:inputOutput><camunda:inputParameter name="a">1</camunda:inputParameter></camunda:inputOutput>',
      properties(property('ticketStatus', 'pending'), property('nameZhCN', '处理')),
    )}</bpmn:userTask>
    <bpmn:exclusiveGateway id="decide" default="otherwise">${flows(['toDecide'], ['agree', 'otherwise'])}</bpmn:exclusiveGateway>
    <bpmn:exclusiveGateway id="byData">${flows(['otherwise'], ['moved'])}</bpmn:exclusiveGateway>
    <bpmn:businessRuleTask id="rate" camunda:type="external" camunda:topic="x"/>
    <bpmn:boundaryEvent id="late" attachedToRef="step"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:boundaryEvent id="caught" attachedToRef="step"><bpmn:errorEventDefinition id="e" errorRef="nobody"/></bpmn:boundaryEvent>
    <bpmn:serviceTask id="route" camunda:type="external" camunda:topic="route-ticket"/>
    <bpmn:exclusiveGateway id="byAmount" default="less"><bpmn:outgoing>more</bpmn:outgoing><bpmn:outgoing>less</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:sequenceFlow id="more" sourceRef="byAmount" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${'$'}{amount &gt; 5}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="less" sourceRef="byAmount" targetRef="end"/>
    <bpmn:subProcess id="inside"><bpmn:endEvent id="innerEnd"/></bpmn:subProcess>
    <bpmn:endEvent id="end"/>
    <bpmn:sequenceFlow id="toDecide" sourceRef="step" targetRef="decide"/>
    <bpmn:sequenceFlow id="agree" sourceRef="decide" targetRef="end">${extended(
      properties(property('outcome', 'agree')),
    )}${outcome('agree')}</bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="otherwise" sourceRef="decide" targetRef="byData"/>
    <bpmn:sequenceFlow id="moved" sourceRef="byData" targetRef="inside"/>
  </bpmn:process>
  <bpmn:error id="nobody" name="nobody" errorCode="nobody"/>
</bpmn:definitions>`;

const drawing = async () => (await moddle.fromXML(xml)).elementsById;
const elementOf = async (id: string) => {
  const element = (await drawing())[id];
  if (!element) throw new Error(`the drawing has no ${id}`);
  return element;
};
const factsOf = async (id: string) => elementFacts(await elementOf(id));

/** The element after an edit, read and written. */
async function edited(id: string, edit: ElementEdit) {
  const element = await elementOf(id);
  for (const [name, value] of Object.entries(changesOf(moddle, element, edit))) element.set(name, value);
  return { facts: elementFacts(element), xml: (await moddle.toXML(element)).xml };
}

test('a step tells its names, its form and its properties', async () => {
  const step = await factsOf('step');
  expect(step).toMatchObject({ type: 'userTask', form: 'type-handle', mainLanguage: 'en' });
  expect(step.names).toEqual({ 'zh-CN': '处理', 'zh-TW': '', en: 'Handle' });
  expect(step.properties).toEqual({ ticketStatus: 'pending', nameZhCN: '处理' });
  expect(step.outcome).toBeUndefined();
});

test('only flows behind a step’s own gateway are outcomes', async () => {
  expect((await factsOf('agree')).outcome).toBe('agree');
  expect((await factsOf('otherwise')).outcome).toBeNull();
  expect((await factsOf('toDecide')).outcome).toBeUndefined();
  expect((await factsOf('moved')).outcome).toBeUndefined();
});

test('only an end of the process itself says how a ticket ended', async () => {
  expect((await factsOf('end')).endsTicket).toBe(true);
  expect((await factsOf('innerEnd')).endsTicket).toBe(false);
});

test('a name in the drawing’s language is the BPMN name too; what was there stays', async () => {
  const { facts, xml: written } = await edited('step', { names: { en: 'Receive' } });
  expect(facts.names).toEqual({ 'zh-CN': '处理', 'zh-TW': '', en: 'Receive' });
  expect(written).toContain('name="Receive"');
  expect(written).toContain('<camunda:inputParameter name="a">1</camunda:inputParameter>');
  expect(facts.properties).toMatchObject({ ticketStatus: 'pending', nameEn: 'Receive' });
});

test('an emptied name and a property set to nothing leave the drawing', async () => {
  const { facts } = await edited('step', { names: { 'zh-CN': ' ' }, properties: { ticketStatus: null } });
  expect(facts.properties).toEqual({});
});

test('a form comes with its binding, and goes with it', async () => {
  expect((await edited('start', { form: 'type-start' })).xml).toContain(
    'camunda:formRef="type-start" camunda:formRefBinding="deployment"',
  );
  expect((await edited('step', { form: null })).xml).not.toContain('formRef');
});

test('the key of an outcome is its condition, and the property that repeats it', async () => {
  const { facts, xml: written } = await edited('agree', { outcome: 'approve' });
  expect(facts).toMatchObject({ outcome: 'approve', properties: { outcome: 'approve' } });
  expect(written).toContain("${outcome == 'approve'}");
});

test('the key of a default flow is a property: the engine refuses a condition on it', async () => {
  const { facts, xml: written } = await edited('otherwise', { outcome: 'later' });
  expect(facts).toMatchObject({ outcome: 'later', properties: { outcome: 'later' } });
  expect(written).not.toContain('conditionExpression');
});

test('a decision comes with what the engine needs to take its answer, and goes with all of it', async () => {
  const { facts, xml } = await edited('rate', { decision: 'level' });
  expect(facts.decision).toEqual({ id: 'level', resultVariable: 'answer', result: 'singleEntry' });
  expect(xml).toContain('camunda:decisionRef="level" camunda:decisionRefBinding="deployment"');
  expect(xml).not.toContain('camunda:topic');
  expect((await edited('rate', { decision: null })).xml).not.toContain('decision');
  expect((await factsOf('step')).decision).toBeUndefined();
});

test('the answer of a decision is named and mapped', async () => {
  const { facts } = await edited('rate', { resultVariable: 'levels', mapDecisionResult: 'collectEntries' });
  expect(facts.decision).toEqual({ id: null, resultVariable: 'levels', result: 'collectEntries' });
});

test('an event tells what it waits for, and takes another in its place', async () => {
  expect((await factsOf('late')).trigger).toEqual({ kind: 'timer', value: 'P1D' });
  expect((await factsOf('caught')).trigger).toEqual({ kind: 'error', value: 'nobody' });
  expect((await factsOf('end')).trigger).toBeNull();
  const later = await edited('late', { trigger: { kind: 'timer', value: 'PT8H' } });
  expect(later.facts.trigger).toEqual({ kind: 'timer', value: 'PT8H' });
  const told = await edited('late', { trigger: { kind: 'message', value: 'step-deadline-missed' } });
  expect(told.facts.trigger).toEqual({ kind: 'message', value: 'step-deadline-missed' });
  // The error the drawing knows is taken, not made a second time.
  const same = await edited('caught', { trigger: { kind: 'error', value: 'nobody' } });
  expect(same.xml).toContain('errorRef="nobody"');
});

test('only a flow that is asked for a condition has one', async () => {
  expect((await factsOf('more')).condition).toBe('${amount > 5}');
  expect((await factsOf('less')).condition).toBeUndefined();
  expect((await factsOf('toDecide')).condition).toBeUndefined();
  expect((await factsOf('agree')).condition).toBeUndefined();
  expect((await edited('more', { condition: '${amount > 9}' })).facts.condition).toBe('${amount > 9}');
  expect((await edited('more', { condition: null })).facts.condition).toBeNull();
});

test('a step tells its buttons, and a worker its topic', async () => {
  expect((await factsOf('route')).topic).toBe('route-ticket');
  expect((await factsOf('step')).topic).toBeNull();
  expect((await factsOf('step')).several).toBe(false);
});
