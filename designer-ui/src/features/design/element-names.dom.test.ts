import { expect, test } from 'vitest';
import { elementNames } from './element-names.ts';

const xml = `<bpmn:definitions xmlns:bpmn="b" xmlns:camunda="c">
  <bpmn:process id="p" name="流程">
    <bpmn:userTask id="handle" name="处理"><bpmn:extensionElements><camunda:properties>
      <camunda:property name="nameEn" value="Handle"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
    <bpmn:sequenceFlow id="f1" sourceRef="handle" targetRef="decide"/>
    <bpmn:exclusiveGateway id="decide"/>
    <bpmn:sequenceFlow id="f2" sourceRef="decide" targetRef="confirm"/>
    <bpmn:userTask id="confirm" name="确认"/>
    <bpmn:boundaryEvent id="late" attachedToRef="confirm"/>
    <bpmn:userTask id="alone"/>
  </bpmn:process></bpmn:definitions>`;

test('an element has its name in the language, else the drawn one', () => {
  const { nameOf } = elementNames(xml, 'en');
  expect(nameOf('handle')).toBe('Handle');
  expect(nameOf('confirm')).toBe('确认');
  expect(elementNames(xml, 'zh-CN').nameOf('handle')).toBe('处理');
});

test('one without a name is told by what stands around it, else not at all', () => {
  const { nameOf } = elementNames(xml, 'en');
  expect(nameOf('decide')).toBe("gateway after 'Handle'");
  expect(nameOf('f2')).toBe("flow from gateway after 'Handle' to '确认'");
  expect(elementNames(xml, 'zh-TW').nameOf('f1')).toBe('從『处理』到『处理』之後的閘道的連線');
  expect(elementNames(xml, 'zh-CN').nameOf('late')).toBe('‘确认’边上的事件');
  expect([nameOf('alone'), nameOf('gone'), nameOf('toString')]).toEqual([undefined, undefined, undefined]);
});

test('flows are told from what they connect', () => {
  const { isFlow } = elementNames(xml, 'en');
  expect(['f1', 'handle', 'gone'].map(isFlow)).toEqual([true, false, false]);
});

test('a drawing that is none has no names', () => {
  expect(elementNames('nothing', 'en').nameOf('p')).toBeUndefined();
});
