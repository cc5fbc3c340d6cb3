import type { QuickFix } from '@baton/contract/process/finding';
import { expect, test } from 'vitest';
import { starterDrawing } from '../features/design/starter/starter-drawing.ts';
import type { CommandStack } from './editor-services.ts';
import { mendElements, mendsDrawing } from './mend-element.ts';
import { editedDrawing, written } from './testing/edited-drawing.ts';

const xml = starterDrawing({ key: 'visitor', prefix: 'VIS', name: { 'zh-CN': '访客登记' } });
const at = { file: 'visitor.bpmn' };

test('what findings offer is done together and taken back together', async () => {
  const modeler = await editedDrawing(xml);
  const fixes: QuickFix[] = [
    { ...at, kind: 'set-property', elementId: 'handle', name: 'ticketStatus', value: 'transferred' },
    { ...at, kind: 'set-attributes', elementId: 'decide', attributes: { default: 'decide_rejected' } },
    {
      ...{ ...at, kind: 'set-attributes', elementId: 'visitor' },
      attributes: { isExecutable: 'false', 'camunda:historyTimeToLive': '30' },
    },
    { ...at, kind: 'set-attributes', elementId: 'submitted', attributes: { 'camunda:formRef': null } },
    { ...at, kind: 'terminate-end', elementId: 'rejected' },
    { ...at, kind: 'terminate-end', elementId: 'gone' },
  ];
  mendElements(modeler, fixes.filter(mendsDrawing));
  const mended = await written(modeler);
  expect(mended).toContain('name="ticketStatus" value="transferred"');
  expect(mended).toContain('default="decide_rejected"');
  expect(mended).toMatch(/isExecutable="false" camunda:historyTimeToLive="30"/);
  expect(mended).not.toContain('camunda:formRef="visitor-start"');
  expect(mended).toMatch(/<bpmn:terminateEventDefinition/);
  modeler.get<CommandStack>('commandStack').undo();
  const back = await written(modeler);
  expect(back).toContain('isExecutable="true" camunda:historyTimeToLive="3650"');
  expect(back).toContain('camunda:formRef="visitor-start"');
  expect(back).not.toMatch(/transferred|default=|terminate/);
  modeler.destroy();
});

test('a step of several gets the condition that is wanted', async () => {
  const many = xml.replace(
    '<bpmn:outgoing>handle_decide</bpmn:outgoing>',
    '<bpmn:outgoing>handle_decide</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="one" />',
  );
  const modeler = await editedDrawing(many);
  const condition = '${decided_handle}';
  mendElements(modeler, [{ ...at, kind: 'set-completion-condition', elementId: 'handle', condition }]);
  expect(await written(modeler)).toMatch(/<bpmn:completionCondition[^>]*>\$\{decided_handle\}</);
  modeler.destroy();
});

test('a mend of a form or of a decision is none of the drawing', () => {
  expect(mendsDrawing({ kind: 'set-form-id', file: 'a.form', formId: 'a' })).toBe(false);
  const binding = { attributes: { historyTimeToLive: '30' }, elementId: 'd' };
  expect(mendsDrawing({ kind: 'set-attributes', file: 'a.dmn', ...binding })).toBe(false);
  expect(mendsDrawing(null)).toBe(false);
});
