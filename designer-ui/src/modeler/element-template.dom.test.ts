import { expect, it } from 'vitest';
import { changesOf } from './edit-element.ts';
import { elementFacts } from './element-facts.ts';
import type { EditedRegistry, Modeling } from './editor-services.ts';
import type { Moddle } from './model-element.ts';
import { editedDrawing, written } from './testing/edited-drawing.ts';

const step = (id: string, template: string) =>
  `<bpmn:serviceTask id="${id}" name="${id}" ${template} camunda:type="external" camunda:topic="notify">
      <bpmn:extensionElements><camunda:properties>
        <camunda:property name="event" value="notice"/><camunda:property name="template" value=""/>
      </camunda:properties></bpmn:extensionElements>
    </bpmn:serviceTask>`;
const shape = (id: string, x: number) =>
  `<bpmndi:BPMNShape id="${id}_s" bpmnElement="${id}"><dc:Bounds x="${x}" y="0" width="100" height="80"/></bpmndi:BPMNShape>`;
const icon = 'camunda:modelerTemplateIcon="data:image/svg+xml,x"';
const drawing = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:x">
  <bpmn:process id="type">
    ${step('foreign', `camunda:modelerTemplate="com.example.Mail" camunda:modelerTemplateVersion="7" ${icon}`)}
    ${step('newer', 'camunda:modelerTemplate="baton.notify" camunda:modelerTemplateVersion="99"')}
    ${step('plain', '')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="type">
    ${shape('foreign', 0)}${shape('newer', 200)}${shape('plain', 400)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

it('a step tells its template, and keeps one that nobody here knows while it is edited', async () => {
  const editor = await editedDrawing(drawing);
  const registry = editor.get<EditedRegistry>('elementRegistry');
  const modelOf = (id: string) => {
    const model = registry.get(id)?.businessObject;
    if (!model) throw new Error(`the drawing has no ${id}`);
    return model;
  };
  expect(elementFacts(modelOf('foreign')).template).toEqual({ id: 'com.example.Mail', version: 7 });
  expect(elementFacts(modelOf('newer')).template).toEqual({ id: 'baton.notify', version: 99 });
  expect(elementFacts(modelOf('plain')).template).toBeNull();

  for (const id of ['foreign', 'newer']) {
    const change = { names: { 'zh-CN': '通知' }, properties: { event: 'rejected' } };
    const element = registry.get(id);
    if (element)
      editor
        .get<Modeling>('modeling')
        .updateProperties(element, changesOf(editor.get<Moddle>('moddle'), element.businessObject, change));
  }
  const after = await written(editor);
  editor.destroy();
  expect(after).toMatch(/id="foreign"[^>]* camunda:modelerTemplate="com.example.Mail"/);
  expect(after).toMatch(/id="foreign"[^>]* camunda:modelerTemplateVersion="7"/);
  expect(after).toMatch(/id="foreign"[^>]* camunda:modelerTemplateIcon="data:image\/svg\+xml,x"/);
  expect(after).toMatch(/id="newer"[^>]* camunda:modelerTemplate="baton.notify"/);
  expect(after).toMatch(/id="newer"[^>]* camunda:modelerTemplateVersion="99"/);
  expect(after.match(/name="event" value="rejected"/g)).toHaveLength(2);
});
