import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

const handle = draw.userTask('handle');
const inner = draw.node('startEvent', 's') + draw.flow('s', 'e') + draw.node('endEvent', 'e');
const caught = (trigger: string) =>
  handle + draw.boundary('b', 'handle', trigger) + draw.flow('b', 'late') + draw.end('late');

export const elementExamples: Record<string, Example> = {
  'element-supported': {
    bad: around(draw.gateway('handle', '', 'complexGateway')),
    found: ['element-supported@handle'],
    good: around(draw.gateway('handle', '', 'parallelGateway')),
  },
  'element-order': {
    bad: around(draw.userTask('handle', {}, '<bpmn:documentation>late</bpmn:documentation>')),
    found: ['element-order@handle'],
    good: around(
      handle.replace(/<bpmn:userTask[^>]*>/, (tag) => `${tag}<bpmn:documentation>first</bpmn:documentation>`),
    ),
  },
  'element-ignored': {
    bad: beside('<bpmn:dataObject id="d"/>'),
    found: ['element-ignored@d'],
    good: beside('<bpmn:textAnnotation id="d"><bpmn:text>data</bpmn:text></bpmn:textAnnotation>'),
  },
  'attribute-supported': {
    bad: around(draw.userTask('handle', {}, '', 'completionQuantity="2"')),
    found: ['attribute-supported@handle'],
    good: around(draw.userTask('handle', {}, '', 'completionQuantity="1"')),
  },
  'boolean-attributes': {
    bad: around(draw.userTask('handle', {}, '', 'camunda:asyncBefore="on"')),
    found: ['boolean-attributes@handle'],
    good: around(draw.userTask('handle', {}, '', 'camunda:asyncBefore="true"')),
  },
  'foreign-element': {
    bad: beside('<x:note xmlns:x="urn:x"/>'),
    found: ['foreign-element@sample', 'model-conforms@definitions'],
    good: { process: draw.properties({ mainLanguage: 'en' }) + around(handle).process },
  },
  'foreign-engine': {
    bad: around(
      draw.userTask('handle', {}, '', 'xmlns:flowable="http://flowable.org/bpmn" flowable:assignee="me"'),
    ),
    found: ['foreign-engine@handle'],
    good: around(draw.userTask('handle', {}, '', 'camunda:assignee="me"')),
  },
  'foreign-extension': {
    bad: around(
      draw.node(
        'userTask',
        'handle',
        'camunda:assignee="me"',
        '<bpmn:extensionElements><x:note xmlns:x="urn:x"/></bpmn:extensionElements>',
      ),
    ),
    found: ['foreign-extension@handle'],
    good: around(handle),
  },
  'camunda-extension': {
    bad: around(draw.userTask('handle', {}, '', 'camunda:unheardOf="1"')),
    found: ['camunda-extension@handle'],
    good: around(draw.userTask('handle', {}, '', 'camunda:priority="50"')),
  },
  'plain-task': {
    bad: around(draw.node('task', 'handle')),
    found: ['plain-task@handle'],
    good: around(handle),
  },
  'manual-task': {
    bad: around(draw.node('manualTask', 'handle')),
    found: ['manual-task@handle'],
    good: around(handle),
  },
  'trigger-supported': {
    bad: around(draw.node('intermediateCatchEvent', 'handle')),
    found: ['trigger-supported@handle'],
    good: around(
      draw.node(
        'intermediateCatchEvent',
        'handle',
        '',
        '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>',
      ),
    ),
  },
  'single-trigger': {
    bad: around(caught(`${draw.error('nobody')}${draw.error('no_team')}`)),
    found: ['single-trigger@b'],
    good: around(caught(draw.error('nobody'))),
  },
  'call-activity': {
    bad: around(draw.node('callActivity', 'handle', 'calledElement="other"')),
    found: ['call-activity@handle'],
    good: around(draw.subProcess('handle', inner)),
  },
  'element-id': {
    bad: beside('<bpmn:sequenceFlow sourceRef="handle" targetRef="done"/>'),
    found: ['element-id@sample', 'one-gateway-per-task@handle'],
    good: around(handle),
  },
};
