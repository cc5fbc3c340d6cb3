import { expect, test } from 'vitest';
import { elementNames } from './element-names.ts';

const xml = `<bpmn:definitions xmlns:bpmn="b" xmlns:camunda="c">
  <bpmn:process id="p" name="流程">
    <bpmn:userTask id="handle" name="处理"><bpmn:extensionElements><camunda:properties>
      <camunda:property name="nameEn" value="Handle"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
    <bpmn:userTask id="confirm" name="确认"/>
    <bpmn:exclusiveGateway id="decide"/>
  </bpmn:process></bpmn:definitions>`;

test('an element has its name in the language, else the drawn one, else none', () => {
  const names = elementNames(xml, 'En');
  expect(names.get('handle')).toBe('Handle');
  expect(names.get('confirm')).toBe('确认');
  expect(names.get('decide')).toBeUndefined();
  expect(elementNames(xml, 'ZhCN').get('handle')).toBe('处理');
});

test('a drawing that is none has no names', () => {
  expect(elementNames('nothing', 'En').size).toBe(0);
});
