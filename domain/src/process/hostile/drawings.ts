import type { Drawn } from '../rules/examples/draw.ts';
import { between, draw } from '../rules/examples/draw.ts';

/** What somebody may try, the drawing, and the rule that must speak against it. */
export type Attempt = [what: string, drawn: Drawn, rule: string];

export const around = (middle: string, drawn: Partial<Drawn> = {}): Drawn => ({
  process: between('handle', middle),
  ...drawn,
});
export const extended = (extension: string, type = 'userTask', attributes = 'camunda:assignee="me"') =>
  around(
    `<bpmn:${type} id="handle" ${attributes}><bpmn:extensionElements><camunda:properties><camunda:property name="ticketStatus" value="pending"/></camunda:properties>${extension}</bpmn:extensionElements></bpmn:${type}>`,
  );
export const task = (attributes: string) => around(draw.userTask('handle', {}, '', attributes));
export const worker = (attributes: string) => around(draw.node('serviceTask', 'handle', attributes));
export const routed = (condition: string, tag = 'bpmn:conditionExpression', attributes = '') =>
  around(
    draw.userTask('handle') +
      draw.flow('handle', 'g') +
      draw.gateway('g', 'default="g_merge"') +
      draw.flow('g', 'merge', `<${tag} ${attributes}>${condition}</${tag}>`, 'asked') +
      draw.flow('g', 'merge') +
      draw.gateway('merge') +
      draw.flow('merge', 'done', '', 'out'),
  );
export const activiti = 'xmlns:a="http://activiti.org/bpmn"';
export const dmn = (body: string, attributes = '') => ({
  decisions: [
    {
      fileName: 'd.dmn',
      xml: `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="x" name="x" namespace="u" ${attributes}><decision id="d" name="d" camunda:historyTimeToLive="1">${body}</decision></definitions>`,
    },
  ],
});
export const many = (attributes: string, inner = '') =>
  draw.userTask(
    'handle',
    { countersign: 'all' },
    `<bpmn:multiInstanceLoopCharacteristics ${attributes}>${inner}</bpmn:multiInstanceLoopCharacteristics>`,
  );
