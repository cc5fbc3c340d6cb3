import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around } from './example.ts';

const extended = (extension: string) =>
  around(
    draw.node(
      'userTask',
      'handle',
      'camunda:assignee="me"',
      `<bpmn:extensionElements><camunda:properties><camunda:property name="ticketStatus" value="pending"/></camunda:properties>${extension}</bpmn:extensionElements>`,
    ),
  );
const worker = draw.worker('handle', 'notify', { event: 'closed', recipients: 'requester' });
const good = around(worker);

export const codeExamples: Record<string, Example> = {
  'no-script': {
    bad: around(draw.node('scriptTask', 'handle', 'scriptFormat="js"', '<bpmn:script>1</bpmn:script>')),
    found: ['no-code@handle', 'no-script@handle'],
    good,
  },
  'no-code': {
    bad: around(draw.node('serviceTask', 'handle', 'camunda:class="java.lang.Runtime"')),
    found: ['no-code@handle', 'worker-external@handle'],
    good,
  },
  'no-listener': {
    bad: extended('<camunda:executionListener event="start"/>'),
    found: ['no-listener@handle'],
    good: extended(''),
  },
  'no-connector': {
    bad: extended('<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>'),
    found: ['no-connector@handle'],
    good: extended(''),
  },
  'no-input-output': {
    bad: extended(
      '<camunda:inputOutput><camunda:inputParameter name="x">1</camunda:inputParameter></camunda:inputOutput>',
    ),
    found: ['no-input-output@handle'],
    good: extended('<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>'),
  },
  'worker-external': {
    bad: around(draw.node('sendTask', 'handle')),
    found: ['worker-external@handle'],
    good: around(worker.replaceAll('serviceTask', 'sendTask')),
  },
  'expression-language': {
    bad: around(
      draw.userTask('handle') +
        draw.boundary(
          'b',
          'handle',
          '<bpmn:conditionalEventDefinition><bpmn:condition language="groovy">${urgent}</bpmn:condition></bpmn:conditionalEventDefinition>',
        ) +
        draw.flow('b', 'late') +
        draw.end('late'),
    ),
    found: ['expression-language@b', 'model-conforms@b'],
    good: around(
      draw.userTask('handle') +
        draw.boundary(
          'b',
          'handle',
          '<bpmn:conditionalEventDefinition><bpmn:condition>${urgent}</bpmn:condition></bpmn:conditionalEventDefinition>',
        ) +
        draw.flow('b', 'late') +
        draw.end('late'),
    ),
  },
  'foreign-form': {
    bad: around(draw.userTask('handle', {}, '', 'camunda:formKey="embedded:app:a.html"')),
    found: ['foreign-form@handle'],
    good: around(
      draw.userTask('handle', {}, '', 'camunda:formRef="request" camunda:formRefBinding="deployment"'),
    ),
  },
};
