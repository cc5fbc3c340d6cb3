import { draw } from '../rules/examples/draw.ts';
import type { Attempt } from './drawings.ts';
import { around, task } from './drawings.ts';

/** Shapes that run otherwise than they look. */
export const shapeAttempts: Attempt[] = [
  [
    'an import',
    around(draw.userTask('handle'), {
      beside: '<bpmn:import importType="x" location="http://evil.example" namespace="y"/>',
    }),
    'element-supported',
  ],
  [
    'two processes to run',
    around(draw.userTask('handle'), { beside: '<bpmn:process id="second" isExecutable="true"/>' }),
    'one-executable-process',
  ],
  [
    'a process that runs after a restart',
    around(draw.userTask('handle'), { beside: '<bpmn:process id="second"/>' }),
    'pictures-not-executable',
  ],
  [
    'a process started by a message',
    around(
      draw.userTask('handle') +
        draw.node('startEvent', 's', '', draw.message('foreign')) +
        draw.flow('s', 'handle'),
    ),
    'one-start',
  ],
  [
    'a signal to all tickets',
    around(
      draw.node(
        'intermediateThrowEvent',
        'handle',
        '',
        '<bpmn:signalEventDefinition signalRef="Signal_all"/>',
      ),
    ),
    'signals-declared',
  ],
  ['an ad-hoc sub-process', around(draw.node('adHocSubProcess', 'handle')), 'element-supported'],
  [
    'a standard loop',
    around(draw.userTask('handle', {}, '<bpmn:standardLoopCharacteristics/>')),
    'element-ignored',
  ],
  [
    'a receive task that creates tickets',
    around(draw.node('receiveTask', 'handle', 'instantiate="true" messageRef="Message_foreign"')),
    'attribute-supported',
  ],
  [
    'a cancel outside a transaction',
    around(
      draw.userTask('handle') +
        draw.boundary('b', 'handle', '<bpmn:cancelEventDefinition/>') +
        draw.flow('b', 'done'),
    ),
    'trigger-supported',
  ],
  ['true written as 1', task('camunda:asyncBefore="1"'), 'boolean-attributes'],
  ['the same id twice', around(draw.userTask('handle') + draw.userTask('handle')), 'model-conforms'],
];
