import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

const handle = draw.userTask('handle');
const executable = 'isExecutable="true" camunda:historyTimeToLive="P180D"';
const split = (first: string, second: string, gateway = draw.gateway('g', 'default="b"')) =>
  around(
    handle +
      draw.flow('handle', 'g') +
      gateway +
      draw.flow('g', 'merge', first, 'a') +
      draw.flow('g', 'merge', second, 'b') +
      draw.gateway('merge', '', gateway.includes('parallel') ? 'parallelGateway' : 'exclusiveGateway'),
    'handle',
    'merge',
  );
const urgent = draw.when('${urgent}');
const signalled = around(
  draw.node('intermediateThrowEvent', 'handle', '', '<bpmn:signalEventDefinition signalRef="Signal_all"/>'),
);
const link = (type: string, id: string, name = 'L') =>
  draw.node(type, id, '', `<bpmn:linkEventDefinition name="${name}"/>`);
const jump = (name: string) =>
  draw.start() +
  draw.flow('start', 'out') +
  link('intermediateThrowEvent', 'out') +
  link('intermediateCatchEvent', 'in', name) +
  draw.flow('in', 'done') +
  draw.end('done');
const waits = (second: string) =>
  around(
    draw.gateway('g', '', 'eventBasedGateway') +
      draw.flow('g', 'one') +
      draw.node('intermediateCatchEvent', 'one', '', timer) +
      draw.flow('one', 'merge') +
      draw.flow('g', 'two') +
      second +
      draw.flow('two', 'merge') +
      draw.gateway('merge'),
    'g',
    'merge',
  );
const timer =
  '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
const inner = draw.node('startEvent', 's') + draw.flow('s', 'e') + draw.node('endEvent', 'e');
/** A sub-process in which something waits. */
const working =
  draw.node('startEvent', 's') +
  draw.flow('s', 'work') +
  draw.userTask('work') +
  draw.flow('work', 'e') +
  draw.node('endEvent', 'e');
/** A sub-process that ends by an error, and an event on its border that catches any. */
const failing = (error: string) =>
  around(
    draw.subProcess(
      'handle',
      draw.node('startEvent', 's') + draw.flow('s', 'failed') + draw.node('endEvent', 'failed', '', error),
    ) +
      draw.boundary('caught', 'handle', '<bpmn:errorEventDefinition/>') +
      draw.flow('caught', 'done'),
  );
/** A sub-process with a boundary event, and inside it an event sub-process. */
const interrupted = (interrupting: boolean) =>
  around(
    draw.subProcess('handle', working + recall(interrupting)) +
      draw.boundary('b', 'handle', timer) +
      draw.flow('b', 'done'),
  );
const recall = (interrupting: boolean) =>
  draw.subProcess(
    'recall',
    draw.node('startEvent', 'late', `isInterrupting="${interrupting}"`, timer) +
      draw.flow('late', 'recalled') +
      draw.node('endEvent', 'recalled'),
    {},
    'triggeredByEvent="true"',
  );

export const shapeExamples: Record<string, Example> = {
  'one-executable-process': {
    bad: { ...around(handle), processAttributes: 'camunda:historyTimeToLive="P180D"' },
    found: ['one-executable-process@sample'],
    good: around(handle),
  },
  'pictures-not-executable': {
    bad: beside('', { beside: '<bpmn:process id="other"/>' }),
    found: ['pictures-not-executable@other'],
    good: beside('', {
      beside: '<bpmn:process id="other" isExecutable="false"><bpmn:task id="t"/></bpmn:process>',
    }),
  },
  'process-key': {
    bad: beside('', { type: { key: 'another' } }),
    found: ['process-key@sample'],
    good: beside('', { type: { key: 'sample' } }),
  },
  'one-start': {
    bad: beside(draw.node('startEvent', 'second') + draw.flow('second', 'handle')),
    found: ['one-start@second', 'start-form@second'],
    good: around(handle),
  },
  'sub-process-start': {
    bad: around(draw.subProcess('handle', inner + draw.node('startEvent', 't') + draw.flow('t', 'e'))),
    found: ['sub-process-start@handle'],
    good: around(draw.subProcess('handle', inner)),
  },
  'signals-declared': {
    bad: { ...signalled, beside: '<bpmn:signal id="Signal_all" name="all"/>' },
    found: ['signals-declared@handle'],
    good: { ...signalled, beside: '<bpmn:signal id="Signal_all" name="all"/>', type: { signals: ['all'] } },
  },
  'history-time-to-live': {
    bad: { ...around(handle), processAttributes: 'isExecutable="true"' },
    found: ['history-time-to-live@sample'],
    good: { ...around(handle), processAttributes: executable },
  },
  'flow-connected': {
    bad: around(
      handle +
        draw.subProcess('sub', inner) +
        draw.flow('handle', 's', '', 'into') +
        draw.flow('handle', 'sub'),
    ),
    found: ['flow-connected@into', 'one-gateway-per-task@handle', 'path-ends@sub'],
    good: around(handle + draw.flow('handle', 'sub') + draw.subProcess('sub', inner), 'handle', 'sub'),
  },
  'flow-direction': {
    bad: beside(draw.flow('done', 'handle')),
    found: ['flow-direction@done_handle'],
    good: around(handle),
  },
  'node-entered': {
    bad: beside(draw.userTask('lonely') + draw.flow('lonely', 'done')),
    found: ['node-entered@lonely'],
    good: around(handle + draw.flow('handle', 'lonely') + draw.userTask('lonely'), 'handle', 'lonely'),
  },
  'path-ends': {
    bad: { process: draw.start() + draw.flow('start', 'handle') + handle },
    found: ['path-ends@handle'],
    good: around(handle),
  },
  'boundary-attached': {
    bad: beside(draw.boundary('b', 'done', timer) + draw.flow('b', 'handle')),
    found: ['boundary-attached@b'],
    good: beside(draw.boundary('b', 'handle', timer) + draw.flow('b', 'handle')),
  },
  'boundary-kept': {
    bad: interrupted(true),
    found: ['boundary-kept@b'],
    good: interrupted(false),
  },
  'event-gateway-targets': {
    bad: waits(draw.userTask('two')),
    found: ['event-gateway-targets@g'],
    good: waits(draw.node('intermediateCatchEvent', 'two', '', timer)),
  },
  'gateway-conditions': {
    bad: split(urgent, '', draw.gateway('g')),
    found: ['gateway-conditions@b'],
    good: split(urgent, ''),
  },
  'gateway-default': {
    bad: split(urgent, draw.when('${not urgent}'), draw.gateway('g')),
    found: ['gateway-default@g'],
    good: split(urgent, ''),
  },
  'default-without-condition': {
    bad: split(urgent, draw.when('${not urgent}')),
    found: ['default-without-condition@b'],
    good: split(urgent, ''),
  },
  'condition-place': {
    bad: split(urgent, '', draw.gateway('g', '', 'parallelGateway')),
    found: ['condition-place@a'],
    good: split('', '', draw.gateway('g', '', 'parallelGateway')),
  },
  'links-paired': {
    bad: { process: jump('M') },
    found: ['links-paired@in', 'links-paired@out'],
    good: { process: jump('L') },
  },
  'thrown-codes': {
    bad: failing('<bpmn:errorEventDefinition/>'),
    found: ['thrown-codes@failed'],
    good: failing(draw.error('nobody')),
  },
};
