import type Modeler from 'bpmn-js/lib/Modeler';
import { afterEach, describe, expect, it } from 'vitest';
import type { CommandStack, EditedRegistry, Selection } from '../editor-services.ts';
import { readProperties } from '../product-properties.ts';
import { editedDrawing, written } from '../testing/edited-drawing.ts';
import { openTechnicalPanel, technicalWords } from './open-technical-panel.ts';

const drawing = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:x">
  <bpmn:process id="type" isExecutable="true">
    <bpmn:userTask id="step" name="处理"><bpmn:extensionElements><camunda:properties>
      <camunda:property name="nameZhCN" value="处理"/><camunda:property name="ticketStatus" value="pending"/>
    </camunda:properties></bpmn:extensionElements></bpmn:userTask>
    <bpmn:serviceTask id="tell" camunda:type="external" camunda:topic="notify"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="type">
    <bpmndi:BPMNShape id="s1" bpmnElement="step"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2" bpmnElement="tell"><dc:Bounds x="200" y="0" width="100" height="80"/></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
const patience = { timeout: 3_000 };
let modeler: Modeler | null = null;
const place = document.createElement('div');

/** The panel of an editor in which a drawing was opened before, with an element chosen. */
async function panelOf(elementId: string, language = 'en'): Promise<Modeler> {
  document.body.append(place);
  modeler = await editedDrawing(drawing);
  choose(elementId);
  openTechnicalPanel(modeler, place, await technicalWords(language));
  await expect.poll(groups, patience).not.toEqual([]);
  return modeler;
}

function choose(elementId: string): void {
  const element = modeler?.get<EditedRegistry>('elementRegistry').get(elementId);
  modeler?.get<Selection>('selection').select(element ?? null);
}

const groups = () =>
  [...place.querySelectorAll('.bio-properties-panel-group-header-title')].map((title) => title.textContent);
const field = (id: string) => place.querySelector<HTMLInputElement>(`#bio-properties-panel-${id}`);

function type(id: string, text: string): void {
  const input = field(id);
  if (!input) throw new Error(`the panel has no ${id}`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(() => {
  modeler?.destroy();
  modeler = null;
  place.remove();
});

describe('the technical properties', () => {
  it('are those of what is chosen when they are opened, and of what is chosen afterwards', async () => {
    await panelOf('step');
    expect(groups()).toEqual(expect.arrayContaining(['General', 'User assignment', 'Task listeners']));
    // It follows once the browser has painted it.
    const topic = () => {
      choose('tell');
      return field('externalTopic')?.value;
    };
    await expect.poll(topic, patience).toBe('notify');
  });

  it('speak the language of the app', async () => {
    await panelOf('step', 'zh-TW');
    expect(groups()).toEqual(expect.arrayContaining(['一般', '人員指派', '任務接聽程式']));
  });

  it('change the drawing as one step of undo, and a name in all its places', async () => {
    const open = await panelOf('step');
    const step = open.get<EditedRegistry>('elementRegistry').get('step')?.businessObject;

    type('name', '审核');
    await expect.poll(() => step?.name, patience).toBe('审核');
    expect(step && readProperties(step)['nameZhCN']).toBe('审核');

    open.get<CommandStack>('commandStack').undo();
    expect(step?.name).toBe('处理');
    expect(step && readProperties(step)).toEqual({ nameZhCN: '处理', ticketStatus: 'pending' });
  });

  it('take several changes as one', async () => {
    const open = await panelOf('tell');
    const before = await written(open);
    const group = place.querySelector('[data-group-id="group-CamundaPlatform__ExtensionProperties"]');
    group?.querySelector<HTMLElement>('.bio-properties-panel-add-entry')?.click();
    await expect.poll(() => written(open), patience).toMatch(/<bpmn:serviceTask[^]*<camunda:property \/>/);

    open.get<CommandStack>('commandStack').undo();
    expect(await written(open)).toBe(before);
  });

  it('go with the editor they belong to', async () => {
    await panelOf('step');
    modeler?.destroy();
    modeler = null;
    expect(place.childElementCount).toBe(0);
  });
});
