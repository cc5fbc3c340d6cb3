import { escaped } from './escaped.ts';
import type { NewType } from './new-type.ts';

/** A ticket type with nothing but a start: everything else is to be drawn. */
export function emptyType({ key, prefix, name }: NewType) {
  const main = name['zh-CN'] ?? key;
  const names = [
    ['mainLanguage', 'zh-CN'],
    ['nameZhCN', main],
    ['nameZhTW', name['zh-TW']],
    ['nameEn', name.en],
  ].flatMap(([property, value]) =>
    value ? [`<camunda:property name="${property}" value="${escaped(value)}" />`] : [],
  );
  const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="https://baton.example/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="${key}" name="${escaped(main)}" isExecutable="true" camunda:historyTimeToLive="3650">
    <bpmn:extensionElements>
      <camunda:properties>
        ${names.join('\n        ')}
      </camunda:properties>
    </bpmn:extensionElements>
    <bpmn:startEvent id="submitted" name="提交">
      <bpmn:extensionElements>
        <camunda:properties>
          <camunda:property name="nameZhCN" value="提交" />
          <camunda:property name="nameZhTW" value="提交" />
          <camunda:property name="nameEn" value="Submitted" />
        </camunda:properties>
      </bpmn:extensionElements>
    </bpmn:startEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="${key}">
      <bpmndi:BPMNShape id="submitted_di" bpmnElement="submitted">
        <dc:Bounds x="162" y="162" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="158" y="205" width="44" height="18" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
  return {
    ...{ bpmn, forms: [], decisions: [] },
    declaration: {
      ...{ key, prefix, icon: 'i-lucide-file-text', name, description: {} },
      ...{ defaultLanguage: 'zh-CN', titleField: null, mayStart: ['everyone'] },
    },
  };
}
